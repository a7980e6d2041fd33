import { type PersonDay } from '../../lib/api-types';
import { addDays, type Day, daysInclusive } from '../../lib/format/days';

export interface CalendarDay {
  day: Day;
  events: number;
  /** 0 for none to 4 for the most. */
  level: number;
}

/**
 * The last `weeks` weeks, each a column of seven days, the last with today in it.
 * @param begin the weekday with which weeks begin, 0 for Sunday
 */
export function calendarWeeks(
  days: readonly PersonDay[],
  today: Day,
  weeks: number,
  begin: number,
): CalendarDay[][] {
  const eventsOf = new Map(days.map(({ day, events }) => [day, events]));
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const first = addDays(today, -((weekday - begin + 7) % 7) - (weeks - 1) * 7);
  const shown = daysInclusive(first, today);
  const all = Array.from({ length: shown }, (_, i) => addDays(first, i));
  const most = Math.max(1, ...all.map((day) => eventsOf.get(day) ?? 0));
  const columns: CalendarDay[][] = [];
  for (const [i, day] of all.entries()) {
    const events = eventsOf.get(day) ?? 0;
    const level = events === 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(events / most) * 4));
    if (i % 7 === 0) columns.push([]);
    columns.at(-1)?.push({ day, events, level });
  }
  return columns;
}
