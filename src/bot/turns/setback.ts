import { NoPictureError } from '../../companion/painter/no-picture-error';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { TurnTakenOverError } from '../../companion/conversations/turns/turn';
import { ProviderError } from '../../companion/providers/provider-error';
import { failureOf } from '../telegram/outgoing/failure';
import { OutgoingQueueClosedError, OutgoingQueueFullError } from '../telegram/outgoing/outgoing-queue';
import { PartlySentError } from './partly-sent-error';

/** Why a turn did not come to its end, as far as deciding what to do next needs it. */
export type Setback =
  /** It goes on when the database is back. */
  | { kind: 'memory-away' }
  /** The bot is shutting down; the next start takes the turn up. */
  | { kind: 'closing' }
  /** Another program does it. */
  | { kind: 'taken-over' }
  /**
   * Telegram cannot be reached or is overloaded; what was made is kept and delivered later.
   * `unsent`: it is certain that nothing was delivered.
   */
  | { kind: 'undelivered'; unsent: boolean; reason: string }
  /** It will never be done. `tell`: and the user neither knows nor is out of reach. */
  | { kind: 'refused'; tell: boolean; reason: string }
  /** Brain, painter, disk, or a fault of ours. */
  | { kind: 'failed'; reason: string };

export function setbackOf(error: unknown): Setback {
  if (error instanceof MemoryAwayError) return { kind: 'memory-away' };
  if (error instanceof OutgoingQueueClosedError) return { kind: 'closing' };
  if (error instanceof TurnTakenOverError) return { kind: 'taken-over' };
  if (error instanceof NoPictureError)
    return { kind: 'refused', tell: false, reason: `no picture: ${error.message}` };
  if (error instanceof ProviderError && error.fault === 'closing') return { kind: 'closing' };
  if (error instanceof PartlySentError) {
    const setback = setbackOf(error.cause);
    return setback.kind === 'undelivered' ? { ...setback, unsent: false } : setback;
  }
  if (error instanceof OutgoingQueueFullError)
    return { kind: 'undelivered', unsent: true, reason: error.name };
  return setbackOfCall(error);
}

function setbackOfCall(error: unknown): Setback {
  const failure = failureOf(error);
  switch (failure.kind) {
    case 'refused': {
      const { code } = failure;
      const reason = `Telegram answered ${code}: ${failure.description}`;
      if (code === 429 || code >= 500) return { kind: 'undelivered', unsent: code === 429, reason };
      // Who blocked the bot or is gone hears nothing; what is wrong with a message alone is a fault of ours.
      return { kind: 'refused', tell: code === 400, reason };
    }
    case 'unreachable':
    case 'lost':
    case 'gibberish':
    case 'deadline': {
      const reason = `Telegram cannot be reached (${failure.kind})`;
      return { kind: 'undelivered', unsent: failure.kind === 'unreachable', reason };
    }
    case 'unknown':
      return { kind: 'failed', reason: failure.name };
  }
}
