import { fromLocalDate, toLocalDate } from './calendar-days';

describe('days of the calendar', () => {
  it('stay the same day in whatever zone the browser is', () => {
    for (const day of ['2026-01-01', '2028-02-29', '2026-03-29', '2026-10-25', '0999-12-31']) {
      expect(fromLocalDate(toLocalDate(day))).toBe(day);
    }
  });
});
