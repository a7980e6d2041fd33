import { TelegramError } from 'telegraf';
import { apiJson } from './api-json';

/** The connection could not be made, or broke. */
export class ConnectionFailedError extends Error {
  override readonly name = 'ConnectionFailedError';
  /** @param code of the system or of undici, such as ECONNREFUSED */
  constructor(
    readonly method: string,
    readonly code: string,
  ) {
    super(`The connection for ${method} failed (${code})`);
  }
}

/** What answered is not the Bot API. */
export class NotTheBotApiError extends Error {
  override readonly name = 'NotTheBotApiError';
  constructor(
    readonly method: string,
    readonly status: number,
  ) {
    super(`The answer to ${method} (HTTP ${status}) does not come from the Bot API`);
  }
}

type Answer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: TelegramError['parameters'] };

/**
 * One call of the Bot API whose payload is JSON. telegraf's own would put the address, and so the token, into the
 * errors, and leave a timer of 500 s behind each answer that never ends.
 * @throws TelegramError | ConnectionFailedError | NotTheBotApiError; what `signal` aborts with
 */
export async function callWithJson(
  address: URL,
  { method, payload, signal }: { method: string; payload: object; signal: AbortSignal },
): Promise<unknown> {
  const { status, statusText, body } = await post(address, method, apiJson(payload), signal);
  const answer = parse(body);
  if (answer?.ok) return answer.result;
  if (answer) throw new TelegramError(answer, { method });
  if (status >= 500) throw new TelegramError({ error_code: status, description: statusText }, { method });
  throw new NotTheBotApiError(method, status);
}

async function post(
  address: URL,
  method: string,
  body: string,
  signal: AbortSignal,
): Promise<{ status: number; statusText: string; body: string }> {
  const headers = { 'content-type': 'application/json' };
  try {
    // A redirect would take the token elsewhere.
    const response = await fetch(address, { method: 'POST', headers, body, signal, redirect: 'error' });
    return { status: response.status, statusText: response.statusText, body: await response.text() };
  } catch (error) {
    signal.throwIfAborted();
    throw new ConnectionFailedError(method, codeOf(error));
  }
}

function parse(body: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'ok' in value ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}

/** fetch says only that it failed; why is in the cause. */
function codeOf(error: unknown): string {
  const { code } = ((error as Error).cause ?? {}) as { code?: string };
  return code ?? 'no code';
}
