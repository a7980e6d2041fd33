import { type Day } from '../../lib/format/days';

// The calendar thinks in the browser's local midnights; a day of ours is only its text.

export function toLocalDate(day: Day): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

export const fromLocalDate = (date: Date): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'))
    .join('-');

/** 0 for Sunday to 6 for Saturday: the day with which weeks begin where the tag's people live. */
export function weekBegin(tag: string): 0 | 1 | 6 {
  // Newer than TypeScript's own description of Intl.
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  return first === 7 ? 0 : first === 6 ? 6 : 1;
}
