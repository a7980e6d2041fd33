import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { ProviderError } from './provider-error';

/** Codes of the system, of undici and of TLS that come before anything is sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|\w*CERT\w*|UNABLE_TO_\w+)$/;
/** How OpenAI, Azure and others that speak its protocol say that a wish is against their rules. */
const AGAINST_THE_RULES = /content_?(policy|filter|management)|moderation|safety|responsible_?ai/i;
const TOO_LONG = /context[_ ](length|size|window)|maximum context|too many tokens|prompt is too long/i;

/** Puts whatever the client of a provider throws into our words; what the provider wrote may quote the chat and stays out. */
export function faultOf(error: unknown): ProviderError {
  if (error instanceof ProviderError) return error;
  if (error instanceof APIConnectionTimeoutError)
    return new ProviderError('deadline', 'It does not answer in time');
  if (error instanceof APIConnectionError) return connectionFault(error);
  if (error instanceof APIError) return apiFault(error as APIError);
  if (error instanceof SyntaxError)
    return new ProviderError('gibberish', 'What it answers is not its protocol');
  return connectionFault(error);
}

export function faultOfStatus(status: number, told: string, retryAfterMs?: number): ProviderError {
  if (status === 429) return new ProviderError('busy', 'It asks for fewer requests (429)', retryAfterMs);
  if (status >= 500)
    return new ProviderError('failing', `It has trouble of its own (${status})`, retryAfterMs);
  if (AGAINST_THE_RULES.test(told))
    return new ProviderError('refused', `It refuses what was asked for (${status})`);
  if (TOO_LONG.test(told)) return new ProviderError('too-long', `It was told too much at once (${status})`);
  if (status === 401 || status === 403)
    return new ProviderError('misconfigured', `It refuses the key (${status})`);
  if (status === 404) return new ProviderError('misconfigured', 'It knows no such address or model (404)');
  return new ProviderError('misconfigured', `It does not accept the request (${status})`);
}

/** @param value seconds, or a date (RFC 9110) @returns milliseconds */
export function retryAfterOf(value: string | null | undefined, now = Date.now()): number | undefined {
  if (!value) return undefined;
  const ms = /^\d+(\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

function apiFault(error: APIError): ProviderError {
  const told = `${error.code} ${error.type} ${error.message}`;
  // An error within a stream has no status; the provider was at work already.
  const status = error.status ?? (/rate_limit/i.test(told) ? 429 : AGAINST_THE_RULES.test(told) ? 400 : 500);
  return faultOfStatus(status, told, retryAfterOf(error.headers?.get('retry-after')));
}

/** The code is in the cause, or in the cause of the cause. */
function connectionFault(error: unknown): ProviderError {
  for (
    let each = error as { code?: unknown; cause?: unknown } | undefined, depth = 0;
    each && depth < 4;
    depth++
  ) {
    if (typeof each.code === 'string') {
      const fault = NEVER_CONNECTED.test(each.code) ? 'unreachable' : 'lost';
      const what = fault === 'unreachable' ? 'It cannot be reached' : 'The connection broke';
      return new ProviderError(fault, `${what} (${each.code})`);
    }
    each = each.cause as typeof each;
  }
  const name = error instanceof Error ? error.name : typeof error;
  return new ProviderError('lost', `The connection broke (${name})`);
}
