import { TelegramError } from 'telegraf';
import { ApiDeadlineError } from './call-deadline';
import { ConnectionFailedError, NotTheBotApiError } from './json-call';

/** What went wrong with a call, as far as deciding what to do next needs it. */
export type Failure =
  /** Telegram answered, and refused. `code` is its error_code. */
  | { kind: 'refused'; code: number; description: string; retryAfterMs?: number }
  /** The connection was never made, so nothing can have arrived. */
  | { kind: 'unreachable'; code: string }
  /** It was sent, and what became of it is unknown. */
  | { kind: 'lost'; code: string }
  /** Something answered that is not the Bot API. */
  | { kind: 'gibberish' }
  | { kind: 'deadline'; deadlineMs: number }
  | { kind: 'unknown'; name: string };

/** Codes of the system, of undici and of TLS that come before anything is sent. */
const NEVER_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_\w+|\w*CERT\w*|UNABLE_TO_\w+)$/;

export function failureOf(error: unknown): Failure {
  if (error instanceof ApiDeadlineError) return { kind: 'deadline', deadlineMs: error.deadlineMs };
  if (error instanceof NotTheBotApiError) return { kind: 'gibberish' };
  if (error instanceof TelegramError) {
    const { code, description, parameters } = error;
    const seconds = parameters?.retry_after;
    return {
      kind: 'refused',
      code,
      description,
      ...(seconds !== undefined && { retryAfterMs: seconds * 1000 }),
    };
  }
  if (error instanceof ConnectionFailedError) return connectionFailure(error.code);
  return uploadFailure(error);
}

/** telegraf uploads with node-fetch, whose error class is not exported; its `type` and `code` tell. */
function uploadFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'unknown', name: typeof error };
  if (error.name !== 'FetchError') return { kind: 'unknown', name: error.name };
  const { type, code = 'no code' } = error as Error & { type?: string; code?: string };
  return type === 'invalid-json' ? { kind: 'gibberish' } : connectionFailure(code);
}

const connectionFailure = (code: string): Failure => ({
  kind: NEVER_CONNECTED.test(code) ? 'unreachable' : 'lost',
  code,
});
