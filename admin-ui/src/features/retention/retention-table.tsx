import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { useToday } from '../../lib/format/time-zone';
import { dayRange, shortDay } from '../../lib/format/times';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import {
  average,
  bracketDays,
  cohortEnd,
  columnsOf,
  type OpenCell,
  type Retention,
  type RetentionCell,
} from './retention';

/** So that a share of one per cent can be told from none. */
const FAINTEST = 6;
/** So that the text of the theme can be read on all of them. */
const STRONGEST = 80;

const tint = (share: number): string | undefined =>
  share > 0
    ? `color-mix(in oklab, var(--color-accent-solid) ${Math.round(FAINTEST + share * (STRONGEST - FAINTEST))}%, var(--color-surface))`
    : undefined;

interface RetentionTableProps {
  retention: Retention;
  onOpen: (cell: OpenCell) => void;
}

/** A line for each cohort, a column for each period after it; every figure opens the people behind it. */
export function RetentionTable({ retention, onOpen }: RetentionTableProps) {
  const today = useToday();
  const columns = columnsOf(retention);
  const periods = Array.from({ length: columns }, (_, period) => period);
  const { by, kind, brackets, cohorts } = retention;
  const heading = (period: number): string =>
    kind === 'bracket'
      ? t('retention.days', { days: bracketDays(brackets, period) })
      : t(`retentionNth.${by}`, { nth: formatNumber(period) });
  const name = (cohort: string): string =>
    by === 'day' ? shortDay(cohort, today) : dayRange({ from: cohort, to: cohortEnd(by, cohort) }, today);
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
            {periods.map((period) => (
              <th
                key={period}
                scope="col"
                className="min-w-14 pb-1 text-center font-normal whitespace-nowrap"
              >
                {heading(period)}
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
          {cohorts.toReversed().map(({ cohort, users, cells }) => (
            <tr key={cohort}>
              <th
                scope="row"
                className="sticky left-0 z-10 bg-surface pr-3 text-left font-normal whitespace-nowrap"
              >
                {name(cohort)}
              </th>
              <td className="pr-3 text-right">
                <button
                  type="button"
                  onClick={() => onOpen({ cohort, period: undefined })}
                  aria-label={t('retention.openCohort', { cohort: name(cohort), users: formatNumber(users) })}
                  className="rounded-sm px-1 hover:underline"
                >
                  {formatNumber(users)}
                </button>
              </td>
              {periods.map((period) => (
                <Cell
                  key={period}
                  cell={cells[period]}
                  label={`${name(cohort)}, ${heading(period)}`}
                  onOpen={() => onOpen({ cohort, period })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  cell,
  label,
  onOpen,
}: {
  cell: RetentionCell | undefined;
  label: string;
  onOpen: () => void;
}) {
  if (!cell) return <td />;
  const { users, share, isOver } = cell;
  const told = t(isOver ? 'retention.cell' : 'retention.openEnded', {
    label,
    users: formatNumber(users),
    share: formatPercent(share),
  });
  return (
    <td
      title={told}
      style={{ background: tint(share) }}
      className={cn(
        'h-9 rounded-sm p-0 text-center',
        share === 0 && 'bg-sunken',
        !isOver && 'outline-1 -outline-offset-1 outline-line-strong outline-dashed',
      )}
    >
      <button
        type="button"
        disabled={users === 0}
        onClick={onOpen}
        aria-label={told}
        className={cn(
          'size-full rounded-sm px-2 -outline-offset-2',
          share === 0 ? 'text-muted' : 'text-text',
        )}
      >
        {formatPercent(share)}
      </button>
    </td>
  );
}
