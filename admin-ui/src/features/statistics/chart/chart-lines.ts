import { type DailyPoint } from '../../../lib/api-types';

export interface ChartLine {
  id: string;
  label: string;
  /** Name of a token without `--color-`. */
  token: string;
  daily: (point: DailyPoint) => number;
}

/** The lines of the main chart; the first is filled. */
export const chartLines: ChartLine[] = [
  { id: 'messages', label: 'Messages', token: 'messages', daily: (point) => point.messages },
  { id: 'images', label: 'Pictures', token: 'images', daily: (point) => point.images },
  { id: 'active', label: 'Active users', token: 'active', daily: (point) => point.users },
];

/** Lines hidden by the `hide` value of an address; hiding all of them hides none. */
export function hiddenLines(value: string | null): Set<string> {
  const hidden = new Set((value ?? '').split(',').filter((id) => chartLines.some((line) => line.id === id)));
  return hidden.size === chartLines.length ? new Set() : hidden;
}

/** The `hide` value after one line was switched; null when everything shows. */
export function toggleLine(value: string | null, id: string): string | null {
  const hidden = hiddenLines(value);
  if (!hidden.delete(id)) hidden.add(id);
  return hiddenLines([...hidden].join(',')).size > 0 ? [...hidden].join(',') : null;
}
