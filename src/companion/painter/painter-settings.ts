import { type ProviderFault } from '../providers/provider-error';

/** Milliseconds. */
export interface PainterTimings {
  /** For one picture. `fetch` waits for an answer no longer than five minutes, and a picture comes all at once. */
  wholeMs: number;
  /** For fetching a finished picture. */
  downloadMs: number;
  /** Longest pause before the second try, and the pause where the provider names none. */
  retryWithinMs: number;
  firstPauseMs: number;
  /** How often the painter is asked how far it is. */
  progressEveryMs: number;
}

export const usualTimings: PainterTimings = {
  wholeMs: 280_000,
  downloadMs: 30_000,
  retryWithinMs: 30_000,
  firstPauseMs: 1_000,
  progressEveryMs: 1_500,
};

export interface PainterSettings {
  apiRoot: string;
  apiKey?: string;
  /** Absent: the server's own choice. */
  model?: string;
  /** Of one picture. */
  price?: number;
  timings: PainterTimings;
}

/** A picture in base64 is a third larger, and stands in JSON beside other things. */
export const MOST_BYTES = 24 * 1024 * 1024;

/** Tried once more: faults after which surely nothing was made, and nothing is charged. */
export const NOTHING_MADE: ReadonlySet<ProviderFault> = new Set(['unreachable', 'busy', 'failing']);
export const TRIES = 2;
