import { type AppEvent } from '../../events/catalogue';

/** Telegram began in 2013; what claims to be older, or from the future, has a broken clock or the wrong unit. */
const EARLIEST = Date.UTC(2013, 0, 1);
const FUTURE_TOLERANCE_MS = 24 * 3_600_000;
/** Telegram dates by its own clock, which no event can outrun; so much may ours be behind, and the date be rounded. */
const AHEAD_MS = 60_000;
/** Telegram keeps an update for 24 hours; what seems to be older was received by a clock that runs ahead. */
const BEHIND_MS = 25 * 3_600_000;
/** What is dated by our own clock carries the time of its receipt, at most cut to the second. */
const OWN_MS = 1000;

/** When events happened, and how far this machine's clock is from Telegram's. */
export class TrustedClock {
  /** What the latest event with a date of Telegram's is ahead of our clock; 0 while nothing is odd about it. */
  skewMs = 0;

  /**
   * When an event happened, in milliseconds since the epoch: what it says, unless that cannot be. What does not fit is
   * flagged in `meta`: `claimedAt` where the event was not believed, `clockSkewMs` where our clock is not.
   */
  timeOf(event: AppEvent, meta: Record<string, unknown>): number {
    const at = event.at.getTime();
    const received = event.receivedAt.getTime();
    const ahead = at - received;
    if (!(at >= EARLIEST && ahead <= FUTURE_TOLERANCE_MS)) {
      meta.claimedAt = Number.isNaN(at) ? 'Invalid Date' : at;
      return received;
    }
    // What repeats with its update has that update's date; any other was dated by whoever published it.
    const isTelegrams = event.repeatable && meta.updateId !== undefined;
    if (isTelegrams) this.skewMs = ahead > AHEAD_MS || ahead < -BEHIND_MS ? ahead : 0;
    const isOurs = ahead <= 0 && ahead >= -OWN_MS;
    if (this.skewMs !== 0 && (isTelegrams || isOurs)) meta.clockSkewMs = this.skewMs;
    return at;
  }
}
