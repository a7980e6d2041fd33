import { type AudienceDay, barsOf, extent, sumsOf } from './audience';

const day = (rest: Partial<AudienceDay>): AudienceDay => ({
  date: '2026-11-20',
  dau: 0,
  wau: 0,
  mau: 0,
  newcomers: 0,
  returning: 0,
  resurrected: 0,
  dormant: 0,
  blocked: 0,
  ...rest,
});

describe('an audience', () => {
  const days = [
    day({ dau: 10, mau: 40, newcomers: 4, returning: 5, resurrected: 1 }),
    day({ dau: 20, mau: 60, newcomers: 8, returning: 12, dormant: 5 }),
  ];

  it('comes to sums that do not divide by nothing', () => {
    expect(sumsOf(days)).toEqual({
      mau: 60,
      stickiness: 0.3,
      newcomers: 12,
      resurrected: 1,
      dormant: 5,
      quickRatio: 2.6,
    });
    expect(sumsOf([])).toMatchObject({ mau: 0, stickiness: null, quickRatio: null });
  });

  it('stands on a line, and what is lost hangs from it', () => {
    const scale = extent(days);
    expect(scale).toEqual({ above: 20, below: 5 });
    expect(barsOf(days[1]!, scale)).toEqual([
      { part: 'returning', top: expect.closeTo(0.32), height: 12 / 25 },
      { part: 'newcomers', top: expect.closeTo(0), height: 8 / 25 },
      { part: 'dormant', top: 0.8, height: 0.2 },
    ]);
    expect(barsOf(day({}), scale)).toEqual([]);
  });
});
