import { addDays, type Day } from '../../lib/format/days';
import { formatNumber } from '../../lib/format/numbers';

export const steps = ['day', 'week', 'month'] as const;
export type RetentionStep = (typeof steps)[number];
export const kinds = ['n-day', 'unbounded', 'bracket'] as const;
export type RetentionKind = (typeof kinds)[number];

export interface RetentionCell {
  /** Periods after the cohort's own, which is 0; of brackets, which of them from 0. */
  period: number;
  users: number;
  /** Of the cohort, 0 to 1. */
  share: number;
  /** Until then the share can still grow. */
  isOver: boolean;
}

export interface RetentionCohort {
  /** First day of the cohort. */
  cohort: Day;
  users: number;
  cells: RetentionCell[];
}

export interface Retention {
  by: RetentionStep;
  kind: RetentionKind;
  /** Last days of the brackets. */
  brackets: number[];
  cohorts: RetentionCohort[];
}

/** A cell that somebody wants to see the people of. */
export interface OpenCell {
  cohort: Day;
  /** Undefined for the whole cohort. */
  period: number | undefined;
}

const SHOWN_PERIODS = { day: 31, week: 13, month: 13 } as const;

export const stepOf = (wanted: string | null): RetentionStep =>
  steps.find((step) => step === wanted) ?? 'week';
export const kindOf = (wanted: string | null): RetentionKind =>
  kinds.find((kind) => kind === wanted) ?? 'n-day';

/** How many columns the table has: as many as its oldest cohort has periods, and no more than can be read. */
export const columnsOf = ({ by, kind, brackets, cohorts }: Retention): number =>
  kind === 'bracket'
    ? brackets.length
    : Math.min(SHOWN_PERIODS[by], Math.max(0, ...cohorts.map(({ cells }) => cells.length)));

/** "1", "2–3", "4–7": the days of a bracket. */
export function bracketDays(brackets: readonly number[], index: number): string {
  const first = (brackets[index - 1] ?? 0) + 1;
  const last = brackets[index] ?? first;
  return first === last ? formatNumber(first) : `${formatNumber(first)}–${formatNumber(last)}`;
}

/**
 * The share of everybody whose period is over, column by column: what a new cohort may be expected to do. Null where no
 * cohort has come so far.
 */
export function average({ cohorts }: Retention, columns: number): (number | null)[] {
  return Array.from({ length: columns }, (_, period) => {
    let users = 0;
    let returned = 0;
    for (const { users: size, cells } of cohorts) {
      const cell = cells[period];
      if (!cell?.isOver) continue;
      users += size;
      returned += cell.users;
    }
    return users > 0 ? returned / users : null;
  });
}

/** "?cell=2026-11-02.3", or without a period for the whole cohort. */
export const cellName = ({ cohort, period }: OpenCell): string =>
  period === undefined ? cohort : `${cohort}.${period}`;

export function cellOf(name: string | null): OpenCell | null {
  const [, cohort, period] = /^(\d{4}-\d{2}-\d{2})(?:\.(\d{1,2}))?$/.exec(name ?? '') ?? [];
  if (!cohort) return null;
  return { cohort, period: period === undefined ? undefined : Number(period) };
}

/** Last day of a cohort. */
export function cohortEnd(step: RetentionStep, cohort: Day): Day {
  if (step === 'day') return cohort;
  if (step === 'week') return addDays(cohort, 6);
  const [year, month] = cohort.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
