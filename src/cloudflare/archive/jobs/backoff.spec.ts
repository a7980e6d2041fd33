import { archiveSettings } from '../archive-settings';
import { pauseMs } from './backoff';

const HOUR = 3600 * 1000;
const middle = () => 0.5;

describe('pauseMs', () => {
  it('doubles up to the longest pause, and spends the attempts in about two days', () => {
    const pauses = Array.from({ length: archiveSettings.maxAttempts - 1 }, (_, index) =>
      pauseMs(archiveSettings, index + 1, 0, middle),
    );
    expect(pauses.slice(0, 4)).toEqual([5000, 10_000, 20_000, 40_000]);
    expect(pauses.at(-1)).toBe(6 * HOUR);
    const total = pauses.reduce((sum, pause) => sum + pause, 0);
    expect(total / HOUR).toBeGreaterThan(40);
    expect(total / HOUR).toBeLessThan(56);
  });

  it('spreads pictures that failed together', () => {
    expect(pauseMs(archiveSettings, 1, 0, () => 0)).toBe(4000);
    expect(pauseMs(archiveSettings, 1, 0, () => 1)).toBe(6000);
  });

  it('never comes back before the host wants it to', () => {
    expect(pauseMs(archiveSettings, 1, 900_000, () => 0)).toBe(900_000);
    expect(pauseMs(archiveSettings, 1, 900_000, () => 1)).toBe(902_000);
  });
});
