import { type Failure } from './failure';

/** What a second time would not change: reads, settings, deletions, edits, answers, and signs of presence. */
const REPEATABLE = /^(get|set|delete|edit|answer|stop|pin|unpin|sendChatAction$|send\w*Draft$)/;
const ATTEMPTS = 4;
const FIRST_PAUSE_MS = 300;

/**
 * Decides whether a failed call is tried again, and after how long.
 *
 * A message whose answer was lost may be on the user's screen: it is repeated only where Telegram said that it
 * did nothing (429) or where no connection was made.
 * @param attempt how many times it has been tried
 * @returns milliseconds to wait, or undefined to let it fail
 */
export function pauseBeforeRetry(
  failure: Failure,
  { method, attempt, patienceMs }: { method: string; attempt: number; patienceMs: number },
): number | undefined {
  if (attempt >= ATTEMPTS) return undefined;
  const backoff = FIRST_PAUSE_MS * 3 ** (attempt - 1) * (1 + Math.random());
  switch (failure.kind) {
    case 'refused':
      if (failure.code === 429) return within(patienceMs, failure.retryAfterMs ?? backoff);
      return failure.code >= 500 && REPEATABLE.test(method) ? backoff : undefined;
    case 'unreachable':
      return backoff;
    case 'lost':
    case 'gibberish':
    case 'deadline':
      return REPEATABLE.test(method) ? backoff : undefined;
    case 'unknown':
      return undefined;
  }
}

const within = (limit: number, pause: number): number | undefined => (pause <= limit ? pause : undefined);
