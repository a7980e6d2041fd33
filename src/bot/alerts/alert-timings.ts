/** When something is worth an owner's attention. */
export interface AlertTimings {
  /** Between two looks at the house. */
  roundMs: number;
  /** How long Telegram must have been out of reach; shorter outages are everyday life. */
  outageMs: number;
  /** How long the oldest event may wait in the journal. */
  journalMs: number;
  /** How long after a full hour its messages have been counted. */
  settledMs: number;
  /** Hours with fewer messages than this say nothing when they halve. */
  worthComparing: number;
}

export const ALERT_TIMINGS = Symbol('ALERT_TIMINGS');

const MINUTE = 60_000;

export const alertTimings: AlertTimings = {
  roundMs: MINUTE / 2,
  outageMs: MINUTE,
  journalMs: 2 * MINUTE,
  settledMs: 5 * MINUTE,
  worthComparing: 20,
};
