import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';

/** How long a period of a cohort is. */
export type RetentionStep = 'day' | 'week' | 'month';

/**
 * What counts as having returned.
 * `n-day`: there in that very period. `unbounded`: there in that period or any later one. `bracket`: there at least once
 * in a span of days: 1, 2–3, 4–7, 8–14, 15–30, 31–60, 61–90.
 */
export type RetentionKind = 'n-day' | 'unbounded' | 'bracket';

export interface RetentionQuery extends ChosenPeople {
  /** Days on which people came for the first time, in the analytics time zone. */
  range: DateRange;
  step: RetentionStep;
  kind: RetentionKind;
}

/** Last days of the brackets; the first begins the day after somebody came. */
export const BRACKETS = [1, 3, 7, 14, 30, 60, 90] as const;
/** As many periods as a table can show. */
export const MAX_PERIODS = 90;

export interface RetentionCell {
  /** Periods since the cohort's own; its own is 0. In brackets: which of them, from 0. */
  period: number;
  users: number;
  /** Of the cohort, 0 to 1. */
  share: number;
  /** Whether that period is over for everybody in the cohort: until then the share can still grow. */
  isOver: boolean;
}

export interface RetentionCohort {
  /** First day of the cohort's day, week (Monday) or month. */
  cohort: string;
  users: number;
  cells: RetentionCell[];
}
