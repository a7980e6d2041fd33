import fc from 'fast-check';
import { NumberList } from './number-list';
import { percentilesOf } from './percentile';

const slowly = (numbers: readonly number[], share: number): number | null => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
};

describe('percentilesOf', () => {
  it('is what sorting and interpolating gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 5 }).map((n) => n / 4)),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })).map((shares) => shares.sort((a, b) => a - b)),
        (numbers, shares) => {
          const list = new NumberList();
          for (const number of numbers) list.push(number);
          for (const [i, found] of percentilesOf(list.all(), shares).entries()) {
            const expected = slowly(numbers, shares[i]!);
            if (expected === null) expect(found).toBeNull();
            else expect(found).toBeCloseTo(expected, 9);
          }
        },
      ),
    );
  });

  it('does not need the square of their number for those that are sorted, or all the same', () => {
    const many = 300_000;
    const sorted = Float64Array.from({ length: many }, (_, i) => i);
    expect(percentilesOf(sorted, [0.5])).toEqual([(many - 1) / 2]);
    expect(percentilesOf(new Float64Array(many).fill(7), [0.9])).toEqual([7]);
  });
});
