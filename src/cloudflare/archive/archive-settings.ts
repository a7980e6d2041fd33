/** Injection token of {@link ArchiveSettings}; the tests shorten them. */
export const ARCHIVE_SETTINGS = Symbol('ARCHIVE_SETTINGS');

export interface ArchiveSettings {
  /** Pictures on their way at once. Few: a picture that arrives a minute later hurts nobody, a slow bot does. */
  concurrency: number;
  /** How often the queue is asked when nobody announces a job. */
  pollMs: number;
  /** How often the notes on disk are compared with the queue. */
  sweepMs: number;
  /** The first pause after a failure; each further one is twice as long. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** With these pauses, about two days. */
  maxAttempts: number;
  /** For one question to the image host. */
  askDeadlineMs: number;
  uploadDeadlineMs: number;
}

export const archiveSettings: ArchiveSettings = {
  concurrency: 2,
  pollMs: 5000,
  sweepMs: 60_000,
  firstPauseMs: 5000,
  longestPauseMs: 6 * 3600 * 1000,
  maxAttempts: 20,
  askDeadlineMs: 15_000,
  uploadDeadlineMs: 60_000,
};
