import { type Turn } from '../../companion/conversations/turns/turn';
import { type Setback, setbackOf } from './setback';

export type Step =
  | { kind: 'wait-for-memory' }
  /** Stays pending for the next start. */
  | { kind: 'leave' }
  | { kind: 'retry'; afterMs: number; reason: string }
  /** `tell`: the user can and should be told. */
  | { kind: 'give-up'; tell: boolean; reason: string };

const MOST_ATTEMPTS = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** An answer that comes later than this answers nothing any more. */
const STALE_AFTER_MS = 3_600_000;

/** What to do about a turn that was not delivered. */
export function nextStep(error: unknown, turn: Turn, now = Date.now()): Step {
  const setback: Setback = setbackOf(error);
  const afterMs = Math.min(FIRST_PAUSE_MS * 2 ** (turn.attempts - 1), LONGEST_PAUSE_MS);
  switch (setback.kind) {
    case 'memory-away':
      return { kind: 'wait-for-memory' };
    case 'closing':
      return { kind: 'leave' };
    case 'refused':
      return { kind: 'give-up', tell: false, reason: setback.reason };
    case 'undelivered': {
      const stale = now - turn.enqueuedAt.getTime() > STALE_AFTER_MS;
      return stale
        ? { kind: 'give-up', tell: false, reason: setback.reason }
        : { kind: 'retry', afterMs, reason: setback.reason };
    }
    case 'failed':
      return turn.attempts >= MOST_ATTEMPTS
        ? { kind: 'give-up', tell: true, reason: setback.reason }
        : { kind: 'retry', afterMs, reason: setback.reason };
  }
}
