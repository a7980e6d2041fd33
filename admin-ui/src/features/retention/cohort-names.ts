import { type Day } from '../../lib/format/days';
import { formatNumber } from '../../lib/format/numbers';
import { dayRange, shortDay } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { bracketDays, cohortEnd, type Retention, type RetentionStep } from './retention';

/** "Week 3", or "Days 4–7" of a bracket. */
export const periodName = ({ by, kind, brackets }: Retention, period: number): string =>
  kind === 'bracket'
    ? t('retention.days', { days: bracketDays(brackets, period) })
    : t(`retentionNth.${by}`, { nth: formatNumber(period) });

/** The days on which a cohort came. */
export const cohortName = (by: RetentionStep, cohort: Day, today: Day): string =>
  by === 'day' ? shortDay(cohort, today) : dayRange({ from: cohort, to: cohortEnd(by, cohort) }, today);
