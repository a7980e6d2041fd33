/** A day as YYYY-MM-DD. Compares as text. */
export type Day = string;

const MS_A_DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The day on which a moment falls in a time zone. */
export function dayOf(moment: Date | string, timeZone: string): Day {
  const date = typeof moment === 'string' ? new Date(moment) : moment;
  // Making the first formatter takes longer than drawing the page that asks for it.
  if (timeZone === 'UTC') return date.toISOString().slice(0, 10);
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    // Swedish writes dates as ISO 8601 does.
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
    formatters.set(timeZone, formatter);
  }
  return formatter.format(date);
}

/** What the clocks of a zone show, as YYYY-MM-DDTHH:mm. */
export const wallClock = (moment: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
    .format(moment)
    .replace(' ', 'T');

const QUARTER = 900_000;

/** `dayOf` for many moments in a row: formats once a quarter of an hour, the smallest step any zone has. */
export function dayReader(timeZone: string): (iso: string) => Day {
  let slot = NaN;
  let day: Day = '';
  return (iso) => {
    const at = Math.floor(Date.parse(iso) / QUARTER);
    if (at !== slot) {
      slot = at;
      day = dayOf(iso, timeZone);
    }
    return day;
  };
}

export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);

/** Days from `from` to `to`, both counted. */
export const daysInclusive = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY) + 1;

/** True for a date of the calendar, so not for 2026-02-30. */
export function isDay(text: string | null | undefined): text is Day {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}
