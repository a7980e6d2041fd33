import { type OpenCell, type Retention, type RetentionCell, type RetentionCohort } from '../retention';

/** Where a curve begins: in the period in which they came everybody is there, which would flatten all that follows. */
export const firstPeriod = ({ kind }: Pick<Retention, 'kind'>): number => (kind === 'bracket' ? 0 : 1);

/** Shares that an axis may end with: half of each is a round one too. */
const TOPS = [0.02, 0.04, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1];

/** The end of the axis: the least round share that no curve exceeds. */
export function topOf(retention: Retention, columns: number): number {
  const first = firstPeriod(retention);
  const shares = retention.cohorts.flatMap(({ cells }) =>
    cells.slice(first, columns).map(({ share }) => share),
  );
  const most = Math.max(0, ...shares);
  return TOPS.find((top) => top >= most) ?? 1;
}

/** From purple for the oldest cohort to olive for the newest; each at least 3:1 against the surface of its theme. */
export function cohortColour(index: number, count: number): string {
  const hue = Math.round(320 - 210 * (count > 1 ? index / (count - 1) : 1));
  return `light-dark(oklch(0.54 0.15 ${hue}), oklch(0.75 0.13 ${hue}))`;
}

export interface Curve {
  cohort: string;
  colour: string;
  /** Cells that are drawn. */
  cells: RetentionCell[];
}

/** The oldest first, as the API gives them. Cohorts without a cell to draw have no curve. */
export function curvesOf(retention: Retention, columns: number): Curve[] {
  const first = firstPeriod(retention);
  return retention.cohorts
    .map(({ cohort, cells }, index) => ({
      cohort,
      colour: cohortColour(index, retention.cohorts.length),
      cells: cells.slice(first, columns),
    }))
    .filter(({ cells }) => cells.length > 0);
}

const cellAt = ({ cells }: Curve, period: number): RetentionCell | undefined =>
  cells.find((cell) => cell.period === period);

/** The point of that period which is nearest to a share; the newest of several. Null where no curve comes so far. */
export function nearest(curves: readonly Curve[], period: number, share: number): OpenCell | null {
  let found: OpenCell | null = null;
  let least = Infinity;
  for (const curve of curves) {
    const cell = cellAt(curve, period);
    if (!cell || Math.abs(cell.share - share) > least) continue;
    least = Math.abs(cell.share - share);
    found = { cohort: curve.cohort, period };
  }
  return found;
}

/** The point that an arrow key leads to: along the curve, or to the next curve that comes so far. Null for no other key. */
export function walk(curves: readonly Curve[], from: OpenCell | null, key: string): OpenCell | null {
  const at = curves.findIndex(({ cohort }) => cohort === from?.cohort);
  const curve = curves[at];
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: 1, ArrowDown: -1 }[key];
  if (step === undefined) return null;
  const period = from?.period;
  if (!curve || period === undefined) {
    const start = curve ?? curves[0];
    const cell = start?.cells[0];
    return start && cell ? { cohort: start.cohort, period: cell.period } : null;
  }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return cellAt(curve, period + step) ? { cohort: curve.cohort, period: period + step } : from;
  for (let next = at + step; curves[next]; next += step) {
    const other = curves[next];
    if (other && cellAt(other, period)) return { cohort: other.cohort, period };
  }
  return from;
}

/** The cell of a table behind a point. */
export const cellBehind = (
  cohorts: readonly RetentionCohort[],
  { cohort, period }: OpenCell,
): RetentionCell | undefined =>
  period === undefined ? undefined : cohorts.find((row) => row.cohort === cohort)?.cells[period];
