/** Inclusive days, `YYYY-MM-DD`, in the analytics time zone. */
export interface DateRange {
  from: string;
  to: string;
}

/** Bounds that hold every event there can be. */
export const ALL_TIME: DateRange = { from: '0001-01-01', to: '9999-12-30' };

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** Today by the clock of `timeZone`. */
export function today(timeZone: string, now = new Date()): string {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

export function lastDays(timeZone: string, days = DEFAULT_DAYS): DateRange {
  const to = today(timeZone);
  return { from: addDays(to, 1 - days), to };
}

/** The period of the same length that ends the day before `range` begins. */
export function periodBefore(range: DateRange): DateRange {
  return { from: addDays(range.from, -lengthInDays(range)), to: addDays(range.from, -1) };
}

export const lengthInDays = ({ from, to }: DateRange): number =>
  Math.round((timeOf(to) - timeOf(from)) / DAY_MS) + 1;

export const addDays = (day: string, days: number): string =>
  new Date(timeOf(day) + days * DAY_MS).toISOString().slice(0, 10);

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
