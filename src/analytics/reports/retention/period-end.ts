import { addDays } from '../date-range';
import { BRACKETS, type RetentionQuery } from './retention-query';

/**
 * Whether a period is over for everybody in a cohort.
 * @param cohort first day of the cohort
 * @param today the day that is not over yet
 */
export function isOver(
  { step, kind }: Pick<RetentionQuery, 'step' | 'kind'>,
  cohort: string,
  period: number,
  today: string,
): boolean {
  // Whoever came last in the cohort has the last day of a bracket last.
  const last =
    kind === 'bracket'
      ? addDays(addDays(startOf(step, cohort, 1), -1), BRACKETS[period] ?? 0)
      : addDays(startOf(step, cohort, period + 1), -1);
  return last < today;
}

/** First day of the period that begins so many periods after the cohort. */
function startOf(step: RetentionQuery['step'], cohort: string, periods: number): string {
  if (step === 'day') return addDays(cohort, periods);
  if (step === 'week') return addDays(cohort, periods * 7);
  const [year, month] = cohort.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + periods, 1)).toISOString().slice(0, 10);
}
