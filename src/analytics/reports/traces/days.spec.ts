import fc from 'fast-check';
import { dayAt } from './day-at';
import { Days } from './days';

const HOUR = 3_600_000;

describe('Days', () => {
  it('finds each day, however long it is and whichever was asked for before', () => {
    // Clocks are put forward and back, and once Samoa left out a day.
    const lengths = fc.array(fc.constantFrom(24, 23, 25, 48), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lengths, fc.array(fc.integer({ min: -5, max: 600 })), (hours, times) => {
        const starts = [0];
        for (const length of hours) starts.push(starts.at(-1)! + length * HOUR);
        const days = new Days(starts);
        for (const time of times) expect(days.placeOf(time * HOUR)).toBe(dayAt(starts, time * HOUR));
      }),
    );
  });
});
