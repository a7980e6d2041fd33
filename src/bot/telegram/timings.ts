/** Every deadline and pace of the transport, so that a test can run a day's patience in a second. */
export interface TransportTimings {
  /** How long Telegram may keep an empty poll open (Bot API getUpdates: at most 50 s). */
  longPollSeconds: number;
  /** What an answer to a poll may take beyond the time it was asked to wait. */
  pollGraceMs: number;
  /** Pause between polls while some handlers are unfinished; bounds what a slow one costs the others. */
  heldPollMs: number;
  /** A handler that runs longer no longer holds the acknowledgement back. */
  holdMs: number;
  /** The same, while Telegram shows nothing beyond the updates being held. */
  crowdedHoldMs: number;
  /** How often Telegram is asked how bringing updates goes. */
  webhookCheckMs: number;
  /** What the body of an update may take to arrive. */
  webhookBodyMs: number;
  /** Telegram restarts update ids at random after a week without any; the offset is forgotten before that. */
  forgetOffsetAfterMs: number;
  /** Backoff of whatever is tried for ever: first pause and longest pause. */
  retryFirstMs: number;
  retryLongestMs: number;
  /** Deadline of an ordinary call, of one that carries a file, and of one whose effect passes in seconds. */
  callMs: number;
  uploadMs: number;
  presenceMs: number;
  /** Longest `retry_after` that a call in a chat's queue waits for before it fails. */
  patienceMs: number;
  /** Shutdown: what handlers, queued calls, the journal and the last acknowledgement may take; under 20 s in all. */
  drainHandlersMs: number;
  drainCallsMs: number;
  settleMs: number;
  confirmMs: number;
}

const HOUR = 3_600_000;

export const defaultTimings: TransportTimings = {
  longPollSeconds: 50,
  pollGraceMs: 10_000,
  heldPollMs: 100,
  holdMs: 15_000,
  crowdedHoldMs: 1_000,
  webhookCheckMs: 60_000,
  webhookBodyMs: 10_000,
  forgetOffsetAfterMs: 6 * 24 * HOUR,
  retryFirstMs: 500,
  retryLongestMs: 30_000,
  callMs: 15_000,
  uploadMs: 60_000,
  presenceMs: 5_000,
  patienceMs: 60_000,
  drainHandlersMs: 10_000,
  drainCallsMs: 3_000,
  settleMs: 1_500,
  confirmMs: 1_500,
};
