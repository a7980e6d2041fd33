import { FigureButton } from '../../../components/figure-button';
import { cn } from '../../../lib/cn';
import { formatNumber } from '../../../lib/format/numbers';
import { useToday } from '../../../lib/format/time-zone';
import { shortDay } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { type OpenPayers, type RevenueCohort } from '../revenue';

interface LifetimeTableProps {
  cohorts: RevenueCohort[];
  onOpen: (open: OpenPayers) => void;
}

const perPerson = (stars: number, users: number): string =>
  formatNumber(Math.round((stars / Math.max(1, users)) * 100) / 100);

/** Lifetime value: Stars per person of a cohort, by the end of so many days. */
export function LifetimeTable({ cohorts, onOpen }: LifetimeTableProps) {
  const today = useToday();
  return (
    <div
      className="overflow-x-auto px-3 pb-3"
      tabIndex={0}
      role="region"
      aria-label={t('revenue.table', { title: t('revenue.lifetime') })}
    >
      <table className="figures w-full text-right">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="px-2 py-1 text-left font-medium">
              {t('revenue.cohort')}
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              {t('revenue.people')}
            </th>
            {cohorts[0]?.values.map(({ days }) => (
              <th key={days} scope="col" className="px-2 py-1 font-medium whitespace-nowrap">
                {t('revenue.byDay', { days })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.toReversed().map(({ cohort, users, values }) => (
            <tr key={cohort} className="border-t">
              <th scope="row" className="px-2 py-2 text-left font-medium whitespace-nowrap">
                {shortDay(cohort, today)}
              </th>
              <td className="px-2">
                <FigureButton
                  value={formatNumber(users)}
                  label={t('revenue.openCohort', {
                    cohort: shortDay(cohort, today),
                    users: formatNumber(users),
                  })}
                  disabled={values.every(({ stars }) => stars === 0)}
                  onClick={() => onOpen({ figure: 'paid', by: 'cohort', key: cohort })}
                />
              </td>
              {values.map(({ days, stars, isOver }) => (
                <td
                  key={days}
                  title={t(isOver ? 'revenue.starsOfAll' : 'revenue.starsSoFar', {
                    stars: formatNumber(stars),
                  })}
                  className={cn('px-2', !isOver && 'text-muted italic')}
                >
                  {perPerson(stars, users)}
                  {!isOver && <span aria-hidden>*</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
