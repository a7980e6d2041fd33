import { addDays, type Day, dayOf } from './days';
import { formatUnit } from './numbers';
import { speech } from '../i18n/language';
import { t } from '../i18n/t';

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const { tag } = speech();
  const key = `${tag} ${timeZone} ${JSON.stringify(options)}`;
  const known = cache.get(key) ?? new Intl.DateTimeFormat(tag, { ...options, timeZone });
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

/** "12 Nov – 3 Dec", shortened as the language shortens ranges; with the year where it is not `today`'s. */
export function dayRange({ from, to }: { from: Day; to: Day }, today: Day): string {
  const sameYear = [from, to].every((day) => day.slice(0, 4) === today.slice(0, 4));
  const year = sameYear ? {} : ({ year: 'numeric' } as const);
  return formatter('UTC', { day: 'numeric', month: 'short', ...year }).formatRange(atNoon(from), atNoon(to));
}

export const capital = (text: string): string =>
  text.charAt(0).toLocaleUpperCase(speech().tag) + text.slice(1);

/** "Today", "Yesterday", "Thursday 12 November", with the year where it is not this one. */
export function dayHeading(day: Day, today: Day): string {
  if (day === today) return t('time.today');
  if (day === addDays(today, -1)) return t('time.yesterday');
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const options = { weekday: 'long', day: 'numeric', month: 'long', ...year } as const;
  // A heading; Russian writes weekdays small.
  return capital(formatter('UTC', options).format(atNoon(day)));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const agoCache = new Map<string, Intl.RelativeTimeFormat>();

function ago(count: number, unit: Intl.RelativeTimeFormatUnit): string {
  const { tag } = speech();
  const known = agoCache.get(tag) ?? new Intl.RelativeTimeFormat(tag, { style: 'short', numeric: 'auto' });
  agoCache.set(tag, known);
  return known.format(-count, unit);
}

/** "just now", "5 min ago", "3 hr ago", "yesterday", "12 days ago", then the date. */
export function relativeTime(iso: string, now: number, timeZone: string): string {
  const age = now - Date.parse(iso);
  if (age < MINUTE) return t('time.now');
  if (age < HOUR) return ago(Math.floor(age / MINUTE), 'minute');
  if (age < DAY) return ago(Math.floor(age / HOUR), 'hour');
  if (age < 30 * DAY) return ago(Math.floor(age / DAY), 'day');
  return calendarDate(iso, timeZone);
}

/** "14:03" of today, "12 Nov, 14:03" of this year, else the date. */
export function shortMoment(iso: string, now: number, timeZone: string): string {
  const [day, today] = [dayOf(iso, timeZone), dayOf(new Date(now), timeZone)];
  if (day === today) return clockTime(iso, timeZone);
  if (day.slice(0, 4) !== today.slice(0, 4)) return calendarDate(iso, timeZone);
  return formatter(timeZone, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    new Date(iso),
  );
}

/** How long something lasted, in its one or two largest units: "7 hr", "2 days 4 hr", "3 months". */
export function duration(ms: number): string {
  const hours = Math.floor(ms / HOUR);
  if (hours < 1) return formatUnit(Math.max(1, Math.floor(ms / MINUTE)), 'minute');
  if (hours < 24) return formatUnit(hours, 'hour');
  const days = Math.floor(hours / 24);
  if (days >= 60) return formatUnit(Math.floor(days / 30), 'month');
  const rest = days < 7 ? hours % 24 : 0;
  return formatUnit(days, 'day') + (rest > 0 ? ` ${formatUnit(rest, 'hour')}` : '');
}

/** Seconds as a player shows them: 0:07, 12:40. */
export const playTime = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
