import { lifeBars, nextActiveDay } from './life-scale';

const day = (date: string, events: number) => ({ day: date, events, messages: 0, images: 0, stars: 0 });
const days = [day('2026-01-01', 4), day('2026-01-02', 1), day('2026-01-31', 16)];

describe('the density of a life', () => {
  it('counts day by day where there is room, in equal pieces where not', () => {
    const daily = lifeBars(days, '2026-02-01', 100);
    expect(daily).toHaveLength(32);
    expect(daily[0]).toEqual({ from: '2026-01-01', to: '2026-01-01', events: 4, height: 0.5 });
    const pieces = lifeBars(days, '2026-02-01', 3);
    expect(pieces.map(({ events }) => events)).toEqual([5, 0, 16]);
    expect(pieces.at(-1)?.to).toBe('2026-02-01');
  });

  it('is empty where nothing happened, and one day at least', () => {
    expect(lifeBars([], '2026-02-01', 10)).toEqual([]);
    expect(lifeBars([day('2026-02-02', 1)], '2026-02-01', 10)).toHaveLength(1);
  });

  it('steps from one active day to another', () => {
    expect(nextActiveDay(days, '2026-01-02', 1)).toBe('2026-01-31');
    expect(nextActiveDay(days, '2026-01-15', -1)).toBe('2026-01-02');
    expect(nextActiveDay(days, '2026-01-31', 1)).toBe('2026-01-31');
  });
});
