import { addDays, type Day } from './days';
import { locale } from './locale';

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${timeZone} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  cache.set(key, known);
  return known;
}

const atNoon = (day: Day): Date => new Date(`${day}T12:00:00Z`);

/** 14:03 */
export const clockTime = (iso: string, timeZone: string): string =>
  formatter(timeZone, { hour: '2-digit', minute: '2-digit' }).format(new Date(iso));

/** 12 Nov 2026, 14:03:22 UTC */
export const exactTime = (iso: string, timeZone: string): string =>
  formatter(timeZone, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(iso));

/** 12 Nov 2026 */
export const calendarDate = (iso: string, timeZone: string): string =>
  formatter(timeZone, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(iso));

/** "12 Nov", with the year only where it differs from `today`'s. */
export const shortDay = (day: Day, today?: Day): string =>
  formatter('UTC', {
    day: 'numeric',
    month: 'short',
    ...(today?.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(atNoon(day));

/** "Today", "Yesterday", "Thursday 12 November", with the year where it is not this one. */
export function dayHeading(day: Day, today: Day): string {
  if (day === today) return 'Today';
  if (day === addDays(today, -1)) return 'Yesterday';
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return formatter('UTC', { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(atNoon(day));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "just now", "5 min ago", "3 h ago", "yesterday", "12 days ago", then the date. */
export function relativeTime(iso: string, now: number, timeZone: string): string {
  const age = now - Date.parse(iso);
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return `${Math.floor(age / MINUTE)} min ago`;
  if (age < DAY) return `${Math.floor(age / HOUR)} h ago`;
  if (age < 2 * DAY) return 'yesterday';
  if (age < 30 * DAY) return `${Math.floor(age / DAY)} days ago`;
  return calendarDate(iso, timeZone);
}

/** How long something lasted, in its one or two largest units: "7 h", "2 days 4 h", "3 months". */
export function duration(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  if (hours < 1) return `${Math.max(1, Math.floor(ms / MINUTE))} min`;
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  if (days >= 60) return `${Math.floor(days / 30)} months`;
  const rest = days < 7 ? hours % 24 : 0;
  return `${days} ${days === 1 ? 'day' : 'days'}${rest ? ` ${rest} h` : ''}`;
}

/** Seconds as a player shows them: 0:07, 12:40. */
export const playTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
