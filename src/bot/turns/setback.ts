import { NoPictureError } from '../../companion/painter/no-picture-error';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { ProviderError } from '../../companion/providers/provider-error';
import { failureOf } from '../telegram/outgoing/failure';
import { OutgoingQueueClosedError } from '../telegram/outgoing/outgoing-queue';

/** Why a turn did not come to its end, as far as deciding what to do next needs it. */
export type Setback =
  /** It goes on when the database is back. */
  | { kind: 'memory-away' }
  /** The bot is shutting down; the next start takes the turn up. */
  | { kind: 'closing' }
  /** Telegram cannot be reached or is overloaded; what was made is kept and delivered later. */
  | { kind: 'undelivered'; reason: string }
  /** It will never be done: the user blocked the bot or is gone, or was told that there will be no picture. */
  | { kind: 'refused'; reason: string }
  /** Brain, painter, disk, or a fault of ours. */
  | { kind: 'failed'; reason: string };

export function setbackOf(error: unknown): Setback {
  if (error instanceof MemoryAwayError) return { kind: 'memory-away' };
  if (error instanceof OutgoingQueueClosedError) return { kind: 'closing' };
  if (error instanceof NoPictureError) return { kind: 'refused', reason: `no picture: ${error.message}` };
  if (error instanceof ProviderError && error.fault === 'closing') return { kind: 'closing' };
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'refused': {
      const transient = failure.code === 429 || failure.code >= 500;
      const reason = `Telegram answered ${failure.code}: ${failure.description}`;
      return { kind: transient ? 'undelivered' : 'refused', reason };
    }
    case 'unreachable':
    case 'lost':
    case 'gibberish':
    case 'deadline':
      return { kind: 'undelivered', reason: `Telegram cannot be reached (${failure.kind})` };
    case 'unknown':
      return {
        kind: error instanceof Error && error.name === 'OutgoingQueueFullError' ? 'undelivered' : 'failed',
        reason: failure.name,
      };
  }
}
