import { type HeatmapCell } from '../../../lib/api-types';

export const HOURS = 24;

/** Messages by weekday (rows, in the order given) and hour (columns). */
export const heatRows = (cells: readonly HeatmapCell[], weekdays: readonly number[]): number[][] => {
  const counts = new Map(cells.map(({ weekday, hour, messages }) => [weekday * HOURS + hour, messages]));
  return weekdays.map((weekday) =>
    Array.from({ length: HOURS }, (_, hour) => counts.get(weekday * HOURS + hour) ?? 0),
  );
};

/** The cell with the most messages; null where there are none. */
export const busiest = (cells: readonly HeatmapCell[]): HeatmapCell | null =>
  cells.reduce<HeatmapCell | null>(
    (most, cell) => (cell.messages > (most?.messages ?? 0) ? cell : most),
    null,
  );

/** 0 to 1; the root, because one loud hour must not make all the others look alike. */
export const warmth = (value: number, most: number): number => (most > 0 ? Math.sqrt(value / most) : 0);

/** ISO numbers of the weekdays from `first` (0 Sunday to 6 Saturday) on. */
export const weekdaysFrom = (first: number): number[] =>
  Array.from({ length: 7 }, (_, i) => ((first + i + 6) % 7) + 1);

export interface Place {
  row: number;
  hour: number;
}

const ROWS = 7;
const moves: Record<string, [rows: number, hours: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where a key leads from a place; null for none, undefined where the key means nothing here. */
export function movedTo(at: Place | null, key: string): Place | null | undefined {
  if (key === 'Escape') return at ? null : undefined;
  const move = moves[key];
  if (!move) return undefined;
  if (!at) return { row: 0, hour: 0 };
  return {
    row: Math.min(Math.max(at.row + move[0], 0), ROWS - 1),
    hour: Math.min(Math.max(at.hour + move[1], 0), HOURS - 1),
  };
}
