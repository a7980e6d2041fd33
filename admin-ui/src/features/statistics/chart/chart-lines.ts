import { type SeriesPoint } from '../../../lib/api-types';
import { type LabelKey } from '../../../lib/i18n/t';

export interface ChartLine {
  id: string;
  label: LabelKey;
  /** Name of a token without `--color-`. */
  token: string;
  value: (point: SeriesPoint) => number;
}

/** The lines of the main chart; the first is filled. */
export const chartLines: ChartLine[] = [
  { id: 'messages', label: 'stats.messages', token: 'messages', value: (point) => point.messages },
  { id: 'images', label: 'stats.images', token: 'images', value: (point) => point.images },
  { id: 'active', label: 'stats.active', token: 'active', value: (point) => point.users },
  { id: 'new', label: 'stats.newUsers', token: 'users', value: (point) => point.newUsers },
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
