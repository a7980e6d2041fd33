import { type AppEvent } from '../../events/catalogue';

/** Telegram began in 2013; what claims to be older, or from the future, has a broken clock or the wrong unit. */
const EARLIEST = Date.UTC(2013, 0, 1);
const FUTURE_TOLERANCE_MS = 24 * 3_600_000;
/** Telegram dates by its own clock, which no event can outrun; so much may ours be behind, and the date be rounded. */
const AHEAD_MS = 60_000;
/** Telegram keeps an update for 24 hours; what seems to be older was received by a clock that runs ahead. */
const BEHIND_MS = 25 * 3_600_000;

/**
 * When an event happened, in milliseconds since the epoch: what it says, unless that cannot be. Whatever does not fit
 * this machine's clock is flagged in `meta`: `claimedAt` where the event was not believed, `clockSkewMs` (positive:
 * the event is ahead of our clock) where it was.
 */
export function trustedTime(event: AppEvent, meta: Record<string, unknown>): number {
  const at = event.at.getTime();
  const received = event.receivedAt.getTime();
  if (!(at >= EARLIEST && at <= received + FUTURE_TOLERANCE_MS)) {
    meta.claimedAt = Number.isNaN(at) ? 'Invalid Date' : at;
    return received;
  }
  const skew = at - received;
  if (skew > AHEAD_MS || skew < -BEHIND_MS) meta.clockSkewMs = skew;
  return at;
}
