import { addDays, type Day, daysInclusive, isDay } from '../format/days';
import { type LabelKey } from '../i18n/t';

const monthBegin = (day: Day): Day => `${day.slice(0, 7)}-01`;
const last = (days: number) => (today: Day) => ({ from: addDays(today, 1 - days), to: today });

/** Spans that move with today, so that a shared address stays fresh. */
export const presets = [
  { id: 'today', label: 'range.today', days: last(1) },
  {
    id: 'yesterday',
    label: 'range.yesterday',
    days: (today: Day) => ({ from: addDays(today, -1), to: addDays(today, -1) }),
  },
  { id: '7d', label: 'range.7d', days: last(7) },
  { id: '30d', label: 'range.30d', days: last(30) },
  { id: '90d', label: 'range.90d', days: last(90) },
  { id: 'month', label: 'range.month', days: (today: Day) => ({ from: monthBegin(today), to: today }) },
  {
    id: 'lastMonth',
    label: 'range.lastMonth',
    days: (today: Day) => {
      const to = addDays(monthBegin(today), -1);
      return { from: monthBegin(to), to };
    },
  },
  { id: '365d', label: 'range.365d', days: last(365) },
] as const satisfies { id: string; label: LabelKey; days: (today: Day) => Days }[];
export type PresetId = (typeof presets)[number]['id'];

const DEFAULT: PresetId = '30d';
/** The API refuses more. */
export const LONGEST_RANGE_DAYS = 5 * 365;

/** Both included. */
export interface Days {
  from: Day;
  to: Day;
}

export interface DateRange extends Days {
  /** Absent for dates that were picked one by one. */
  preset?: PresetId;
  /** Figures stand beside those of the period before. */
  compare: boolean;
}

export type RangeChoice = PresetId | Days;

/** Why two dates make no range: the message for the person who typed them; null when they do. */
export function rangeFault(from: string, to: string): LabelKey | null {
  if (!isDay(from) || !isDay(to)) return 'range.needed';
  if (to < from) return 'range.reversed';
  if (daysInclusive(from, to) > LONGEST_RANGE_DAYS) return 'range.tooLong';
  return null;
}

/** Two days in either order, as a range. */
export const between = (one: Day, other: Day): Days =>
  one < other ? { from: one, to: other } : { from: other, to: one };

/** The period of equal length just before. */
export function periodBefore({ from, to }: Days): Days {
  const before = addDays(from, -1);
  return { from: addDays(before, 1 - daysInclusive(from, to)), to: before };
}

/** Reads the range of an address; anything that makes no sense is the default, never an error. */
export function readRange(params: URLSearchParams, today: Day): DateRange {
  const [from, to] = [params.get('from'), params.get('to')];
  const compare = params.get('compare') !== 'off';
  if (from && to && !rangeFault(from, to)) return { from, to, compare };
  const preset =
    presets.find(({ id }) => id === params.get('range')) ?? presets.find(({ id }) => id === DEFAULT);
  return { ...(preset?.days ?? last(30))(today), preset: preset?.id ?? DEFAULT, compare };
}

/** The same address with another range; the default needs no words. */
export function writeRange(params: URLSearchParams, choice: RangeChoice): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const name of ['range', 'from', 'to']) next.delete(name);
  if (typeof choice === 'string') {
    if (choice !== DEFAULT) next.set('range', choice);
  } else {
    next.set('from', choice.from);
    next.set('to', choice.to);
  }
  return next;
}

export function writeCompare(params: URLSearchParams, compare: boolean): URLSearchParams {
  const next = new URLSearchParams(params);
  if (compare) next.delete('compare');
  else next.set('compare', 'off');
  return next;
}

/** A range as an address of its own says it. */
export function writeDays({ from, to, preset, compare }: DateRange): URLSearchParams {
  return writeCompare(writeRange(new URLSearchParams(), preset ?? { from, to }), compare);
}

/** What of an address goes along to another page: `?range=7d`, or nothing. */
export function rangeSearch(params: URLSearchParams): string {
  const kept = new URLSearchParams();
  for (const name of ['range', 'from', 'to', 'compare']) {
    const value = params.get(name);
    if (value) kept.set(name, value);
  }
  const search = kept.toString();
  return search && `?${search}`;
}
