import { addDays, type Day, daysInclusive, isDay } from '../format/days';

/** Spans that end today, so that a shared address stays fresh. */
export const presets = [
  { id: 'today', label: 'Today', days: 1 },
  { id: '7d', label: 'Last 7 days', days: 7 },
  { id: '30d', label: 'Last 30 days', days: 30 },
  { id: '90d', label: 'Last 90 days', days: 90 },
  { id: '365d', label: 'Last 12 months', days: 365 },
] as const;
export type PresetId = (typeof presets)[number]['id'];

const DEFAULT: PresetId = '30d';
/** The API refuses more. */
export const LONGEST_RANGE_DAYS = 5 * 365;

export interface DateRange {
  from: Day;
  to: Day;
  /** Absent for dates that were picked one by one. */
  preset?: PresetId;
}

export type RangeChoice = PresetId | { from: Day; to: Day };

const ofPreset = (id: PresetId, today: Day): DateRange => {
  const days = presets.find((preset) => preset.id === id)?.days ?? 30;
  return { preset: id, from: addDays(today, 1 - days), to: today };
};

/** Why two dates make no range, in words for the person who typed them; null when they do. */
export function rangeFault(from: string, to: string): string | null {
  if (!isDay(from) || !isDay(to)) return 'Both dates are needed.';
  if (to < from) return 'The last day is before the first.';
  if (daysInclusive(from, to) > LONGEST_RANGE_DAYS) return 'Five years at most.';
  return null;
}

/** Reads the range of an address; anything that makes no sense is the default, never an error. */
export function readRange(params: URLSearchParams, today: Day): DateRange {
  const from = params.get('from');
  const to = params.get('to');
  if (from && to && !rangeFault(from, to)) return { from, to };
  const named = presets.find(({ id }) => id === params.get('range'));
  return ofPreset(named?.id ?? DEFAULT, today);
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
