import { type Turn } from '../../companion/conversations/turns/turn';
import { setbackOf } from './setback';

export type Step =
  | { kind: 'wait-for-memory' }
  /** Stays pending for the next start, or is another program's. */
  | { kind: 'leave' }
  /** `failed`: counts against the turn. `unsent`: nothing can have reached the user. */
  | { kind: 'retry'; afterMs: number; failed: boolean; unsent: boolean; reason: string }
  /** `tell`: the user can and should be told. */
  | { kind: 'give-up'; tell: boolean; reason: string };

const MOST_FAILURES = 3;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
/** As long as Telegram keeps messages for the bot: what is older, nobody waits for any more. */
const STALE_AFTER_MS = 24 * 3_600_000;
/** What comes to nothing because the user's screen may show it already is not sent a third time. */
const MOST_DELIVERIES = 2;
/** A turn that ended the program so often would end it for ever. */
const MOST_CRASHES = 20;

type History = Pick<Turn, 'attempts' | 'setbacks' | 'failures' | 'deliveries' | 'enqueuedAt'>;

/** What to do about a turn that was not delivered. */
export function nextStep(error: unknown, turn: History, now = Date.now()): Step {
  const setback = setbackOf(error);
  const age = now - turn.enqueuedAt.getTime();
  switch (setback.kind) {
    case 'memory-away':
      return { kind: 'wait-for-memory' };
    case 'closing':
    case 'taken-over':
      return { kind: 'leave' };
    case 'refused':
      return { kind: 'give-up', tell: setback.tell, reason: setback.reason };
    case 'undelivered': {
      const { reason, unsent } = setback;
      if (age > STALE_AFTER_MS) return { kind: 'give-up', tell: false, reason };
      // The longer it has been owed, the longer is the next pause: it doubles with no count to keep.
      const afterMs = Math.min(Math.max(age, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
      return { kind: 'retry', afterMs, failed: false, unsent, reason };
    }
    case 'failed': {
      const failures = turn.failures + 1;
      const { reason } = setback;
      if (failures >= MOST_FAILURES) return { kind: 'give-up', tell: true, reason };
      const afterMs = Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      return { kind: 'retry', afterMs, failed: true, unsent: false, reason };
    }
  }
}

/** Whether the user may have it twice already. */
export const isSentTwice = ({ deliveries }: Pick<History, 'deliveries'>): boolean =>
  deliveries > MOST_DELIVERIES;

/** @returns why a turn must not be begun once more, if there is such a reason */
export function hopeless(turn: History): string | undefined {
  if (isSentTwice(turn)) return 'sent twice and never confirmed';
  if (turn.attempts - 1 - turn.setbacks >= MOST_CRASHES)
    return 'the program ended in the middle of it too often';
  return undefined;
}
