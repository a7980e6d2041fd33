import { type Failure } from './failure';

/** What a second time would not change: reads, settings, deletions, edits, answers. */
const REPEATABLE = /^(get|set|delete|edit|answer|stop|pin|unpin)/;
/** What shows for a few seconds: too late the second time, and the next message waits behind it. */
const PRESENCE = /^send(ChatAction|\w*Draft)$/;
const ATTEMPTS = 4;

export interface RetryQuestion {
  method: string;
  attempt: number;
  backoffMs: number;
  patienceMs: number;
}

/**
 * Decides whether a failed call is tried again, and after how long.
 *
 * A message whose answer was lost may be on the user's screen: it is repeated only where Telegram said that it
 * did nothing (429) or where no connection was made.
 * @param attempt how many times it has been tried
 * @param backoffMs how long to wait where Telegram does not say
 * @returns milliseconds to wait, or undefined to let it fail
 */
export function pauseBeforeRetry(
  failure: Failure,
  { method, attempt, backoffMs, patienceMs }: RetryQuestion,
): number | undefined {
  if (attempt >= ATTEMPTS || isPresence(method)) return undefined;
  switch (failure.kind) {
    case 'refused':
      if (failure.code === 429) return within(patienceMs, failure.retryAfterMs ?? backoffMs);
      return failure.code >= 500 && REPEATABLE.test(method) ? backoffMs : undefined;
    case 'unreachable':
      return backoffMs;
    case 'lost':
    case 'gibberish':
    case 'deadline':
      return REPEATABLE.test(method) ? backoffMs : undefined;
    case 'unknown':
      return undefined;
  }
}

/** Whether what `method` does passes by itself within seconds. */
export const isPresence = (method: string): boolean => PRESENCE.test(method);

const within = (limit: number, pause: number): number | undefined => (pause <= limit ? pause : undefined);
