import { TelegramError } from 'telegraf';
import { ApiDeadlineError } from './call-deadline';

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

const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
]);

/** Reads telegraf's and node-fetch's errors; the latter's class is not exported, its `type` and `code` are. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiDeadlineError) return { kind: 'deadline', deadlineMs: error.deadlineMs };
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
  if (!(error instanceof Error)) return { kind: 'unknown', name: typeof error };
  if (error.name !== 'FetchError') return { kind: 'unknown', name: error.name };
  const { type, code = 'no code' } = error as Error & { type?: string; code?: string };
  if (type === 'invalid-json') return { kind: 'gibberish' };
  const neverConnected = NEVER_CONNECTED.has(code) || error.message.includes('reason: connect ');
  return { kind: neverConnected ? 'unreachable' : 'lost', code };
}
