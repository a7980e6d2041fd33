import { useMemo } from 'react';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { cohortName, periodName } from '../cohort-names';
import { cohortColour } from '../curves/curves';
import { average, columnsOf, type OpenCell, type Retention } from '../retention';
import { RetentionRow } from './retention-row';

interface RetentionTableProps {
  retention: Retention;
  /** What is pointed at, here or in the curves. */
  lit: OpenCell | null;
  onLight: (cell: OpenCell | null) => void;
  onOpen: (cell: OpenCell) => void;
}

/** A line for each cohort, a column for each period after it; every figure opens the people behind it. */
export function RetentionTable({ retention, lit, onLight, onOpen }: RetentionTableProps) {
  const today = useToday();
  const columns = columnsOf(retention);
  const headings = useMemo(
    () => Array.from({ length: columns }, (_, period) => periodName(retention, period)),
    [retention, columns],
  );
  const { by, cohorts } = retention;
  return (
    <div className="overflow-x-auto px-5 pb-5" tabIndex={0} role="region" aria-label={t('retention.table')}>
      <table className="figures border-separate border-spacing-[3px] text-sm">
        <thead>
          <tr className="text-muted">
            <th scope="col" className="sticky left-0 z-10 bg-surface pr-3 text-left font-normal">
              {t('retention.cohort')}
            </th>
            <th scope="col" className="pr-3 text-right font-normal">
              {t('retention.people')}
            </th>
            {headings.map((heading) => (
              <th
                key={heading}
                scope="col"
                className="min-w-14 pb-1 text-center font-normal whitespace-nowrap"
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th
              scope="row"
              className="sticky left-0 z-10 bg-surface pr-3 text-left font-medium whitespace-nowrap"
            >
              <span className="mr-2 inline-block size-2 rounded-full bg-text" aria-hidden />
              {t('retention.average')}
            </th>
            <td className="pr-3 text-right font-medium">
              {formatNumber(cohorts.reduce((sum, { users }) => sum + users, 0))}
            </td>
            {average(retention, columns).map((share, period) => (
              <td key={period} className="h-9 rounded-sm bg-sunken text-center font-medium">
                {share === null ? '' : formatPercent(share)}
              </td>
            ))}
          </tr>
          {cohorts
            .map((row, index) => (
              <RetentionRow
                key={row.cohort}
                row={row}
                name={cohortName(by, row.cohort, today)}
                colour={cohortColour(index, cohorts.length)}
                headings={headings}
                isLit={lit?.cohort === row.cohort}
                litPeriod={lit?.cohort === row.cohort ? lit.period : undefined}
                onLight={onLight}
                onOpen={onOpen}
              />
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  );
}
