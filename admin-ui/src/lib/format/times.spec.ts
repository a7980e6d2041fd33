import {
  clockTime,
  dayHeading,
  duration,
  exactTime,
  playTime,
  relativeTime,
  shortDay,
  shortMoment,
} from './times';

const now = Date.parse('2026-11-12T12:00:00Z');
const ago = (ms: number): string => relativeTime(new Date(now - ms).toISOString(), now, 'UTC');
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

describe('times', () => {
  it('says how long ago', () => {
    expect(ago(5_000)).toBe('just now');
    expect(ago(-5_000)).toBe('just now');
    expect(ago(5 * MINUTE)).toBe('5 min ago');
    expect(ago(3 * HOUR)).toBe('3 hr ago');
    expect(ago(30 * HOUR)).toBe('yesterday');
    expect(ago(12 * DAY)).toBe('12 days ago');
    expect(ago(60 * DAY)).toBe('13 Sept 2026');
  });

  it('shows clock and moment in the zone of the server', () => {
    expect(clockTime('2026-11-12T23:05:09Z', 'Europe/Berlin')).toBe('00:05');
    expect(exactTime('2026-11-12T23:05:09Z', 'UTC')).toBe('12 Nov 2026, 23:05:09 UTC');
  });

  it('says when, as shortly as the distance allows', () => {
    expect(shortMoment('2026-11-12T09:05:00Z', now, 'UTC')).toBe('09:05');
    expect(shortMoment('2026-11-11T23:05:00Z', now, 'Europe/Berlin')).toBe('00:05');
    expect(shortMoment('2026-10-02T09:05:00Z', now, 'UTC')).toBe('2 Oct, 09:05');
    expect(shortMoment('2025-10-02T09:05:00Z', now, 'UTC')).toBe('2 Oct 2025');
  });

  it('heads a day with its name, and with the year where it is another', () => {
    expect(dayHeading('2026-11-12', '2026-11-12')).toBe('Today');
    expect(dayHeading('2026-11-11', '2026-11-12')).toBe('Yesterday');
    expect(dayHeading('2026-11-05', '2026-11-12')).toBe('Thursday 5 November');
    expect(dayHeading('2025-11-05', '2026-11-12')).toMatch(/^Wednesday,? 5 November 2025$/);
    expect(shortDay('2025-11-05', '2026-11-12')).toBe('5 Nov 2025');
  });

  it('measures a silence in its largest units', () => {
    expect(duration(7 * HOUR + 20 * MINUTE)).toBe('7 hrs');
    expect(duration(28 * HOUR)).toBe('1 day 4 hrs');
    expect(duration(10 * DAY + 5 * HOUR)).toBe('10 days');
    expect(duration(95 * DAY)).toBe('3 months');
  });

  it('shows seconds as a player does', () => {
    expect([7, 760, 59.9].map(playTime)).toEqual(['0:07', '12:40', '0:59']);
  });
});
