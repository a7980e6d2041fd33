import fc from 'fast-check';
import { dayAt } from './day-at';
import { Days } from './days';

describe('Days', () => {
  it('finds each day, whichever was asked for before', () => {
    const starts = [10, 20, 30];
    fc.assert(
      fc.property(fc.array(fc.nat(40)), (times) => {
        const days = new Days(starts);
        for (const time of times) expect(days.placeOf(time)).toBe(dayAt(starts, time));
      }),
    );
  });
});
