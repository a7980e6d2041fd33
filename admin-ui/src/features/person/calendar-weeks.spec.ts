import { calendarWeeks } from './calendar-weeks';

const day = (date: string, events: number) => ({ day: date, events, messages: 0, images: 0, stars: 0 });

it('lays days out in weeks that begin where people begin them, and end today', () => {
  // A Thursday.
  const weeks = calendarWeeks([day('2026-11-12', 16), day('2026-11-09', 1)], '2026-11-12', 2, 1);
  expect(weeks.map((week) => week.length)).toEqual([7, 4]);
  expect(weeks[0]![0]!.day).toBe('2026-11-02');
  expect(weeks[1]!.map(({ level }) => level)).toEqual([1, 0, 0, 4]);
  expect(calendarWeeks([], '2026-11-12', 1, 0)[0]!.map(({ day: date }) => date)[0]).toBe('2026-11-08');
});
