import { speech } from '../i18n/language';

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

/** A Monday; weekdays count from here. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** "Mon" of 1, "Sun" of 7. */
export const weekdayName = (weekday: number, length: 'short' | 'long'): string =>
  new Intl.DateTimeFormat(speech().tag, { weekday: length, timeZone: 'UTC' }).format(
    MONDAY + (weekday - 1) * DAY,
  );

/** "14:00", or "2 PM" where clocks have twelve hours. */
export const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(speech().tag, { timeStyle: 'short', timeZone: 'UTC' }).format(
    MONDAY + hour * 3_600_000,
  );
