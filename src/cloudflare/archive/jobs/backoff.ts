import { type ArchiveSettings } from '../archive-settings';

const JITTER = 0.2;

/**
 * Twice as long after each attempt, with jitter so that pictures that failed together do not come back together.
 * A host that asks for more is given more.
 */
export function pauseMs(
  { firstPauseMs, longestPauseMs }: Pick<ArchiveSettings, 'firstPauseMs' | 'longestPauseMs'>,
  attempts: number,
  retryAfterMs = 0,
  random: () => number = Math.random,
): number {
  const pause = Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
  return Math.max(pause * (1 - JITTER), retryAfterMs) + pause * 2 * JITTER * random();
}
