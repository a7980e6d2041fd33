import { figureName, figureOf, shareAfter, stairs } from './churn';

describe('the curve of those who stay', () => {
  const curve = { days: 9, steps: [{ day: 2, survival: 0.75, low: 0.5, high: 0.9 }] };

  it('is a flight of stairs', () => {
    expect(stairs(curve)).toEqual([
      [0, 1],
      [2, 1],
      [2, 0.75],
      [9, 0.75],
    ]);
    expect(stairs(curve, 'low').at(-1)).toEqual([9, 0.5]);
    expect([1, 2, 8].map((day) => shareAfter(curve, day))).toEqual([1, 0.75, 0.75]);
  });
});

describe('figures of churn in the address', () => {
  it('come back as they were', () => {
    expect(figureOf(figureName('left', 'source', 'ad.x'))).toEqual({
      figure: 'left',
      group: 'source',
      value: 'ad.x',
    });
    expect(figureOf(figureName('back'))).toEqual({ figure: 'back' });
    expect(figureOf('moon')).toBeNull();
  });
});
