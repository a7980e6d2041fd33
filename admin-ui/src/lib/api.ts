import { ApiError, UnreachableError } from './api-error';
import { reportReachable } from './connection';

export type Query = Record<string, string | number | null | undefined>;

interface CallOptions {
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

const addressOf = (path: string, query: Query = {}): string => {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(name, String(value));
  }
  const search = params.toString();
  return `/api/${path}${search ? `?${search}` : ''}`;
};

async function send(method: string, path: string, { query, body, signal }: CallOptions): Promise<Response> {
  try {
    const response = await fetch(addressOf(path, query), {
      method,
      signal,
      headers: body === undefined ? undefined : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    reportReachable(true);
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    reportReachable(false);
    throw new UnreachableError({ cause: error });
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => null);
  const told = (problem as { message?: unknown } | null)?.message;
  const message = Array.isArray(told)
    ? told.join('; ')
    : typeof told === 'string'
      ? told
      : response.statusText;
  const wait = Number(response.headers.get('retry-after'));
  return new ApiError(response.status, message || `HTTP ${response.status}`, wait > 0 ? wait : undefined);
}

async function answered(method: string, path: string, options: CallOptions = {}): Promise<Response> {
  const response = await send(method, path, options);
  if (!response.ok) throw await refusal(response);
  return response;
}

async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  const response = await answered(method, path, options);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The backend, one function a verb. Rejects with `ApiError` or `UnreachableError`. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => call<T>('GET', path, { query, signal }),
  /** An answer that is read as it arrives. */
  open: (path: string, query?: Query, signal?: AbortSignal) => answered('GET', path, { query, signal }),
  post: <T = void>(path: string, body?: unknown, signal?: AbortSignal) =>
    call<T>('POST', path, { body, signal }),
  put: <T = void>(path: string, body?: unknown) => call<T>('PUT', path, { body }),
  delete: (path: string) => call<void>('DELETE', path),
};
