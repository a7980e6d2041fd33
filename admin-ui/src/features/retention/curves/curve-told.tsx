import { FigureButton } from '../../../components/figure-button';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { cohortName, periodName } from '../cohort-names';
import { type OpenCell, type Retention } from '../retention';
import { cellBehind, cohortColour } from './curves';

interface CurveToldProps {
  retention: Retention;
  lit: OpenCell | null | undefined;
  average: readonly (number | null)[];
  onOpen: (cell: OpenCell) => void;
}

/** The point that is pointed at, in words; without one, what the lines are. */
export function CurveTold({ retention, lit, average, onOpen }: CurveToldProps) {
  const today = useToday();
  const { by, cohorts } = retention;
  const cell = lit && cellBehind(cohorts, lit);
  const name = (cohort: string): string => cohortName(by, cohort, today);
  if (!lit || !cell)
    return (
      <div className="flex min-h-10 flex-wrap items-center gap-x-5 gap-y-1 pt-2 pl-11 text-sm text-muted">
        <span className="flex items-center gap-2">
          <span className="h-[3px] w-5 rounded-full bg-text" aria-hidden />
          {t('retention.average')}
        </span>
        <span className="figures flex items-center gap-2">
          {name(cohorts[0]?.cohort ?? '')}
          <span
            className="h-1 w-16 rounded-full"
            aria-hidden
            style={{
              background: `linear-gradient(to right, ${[0, 1, 2, 3].map((index) => cohortColour(index, 4)).join(', ')})`,
            }}
          />
          {name(cohorts.at(-1)?.cohort ?? '')}
        </span>
        <span>{t('retention.curvesHint')}</span>
      </div>
    );
  const share = average[cell.period];
  const label = `${name(lit.cohort)}, ${periodName(retention, cell.period)}`;
  return (
    <p aria-live="polite" className="figures min-h-10 pt-2 pl-11 text-sm text-pretty">
      <strong className="font-medium">{label}</strong>{' '}
      <FigureButton
        value={t(cell.isOver ? 'retention.point' : 'retention.pointOpen', {
          users: formatNumber(cell.users),
          share: formatPercent(cell.share),
        })}
        disabled={cell.users === 0}
        onClick={() => onOpen(lit)}
      />{' '}
      {typeof share === 'number' && (
        <span className="text-muted">{t('retention.pointAll', { share: formatPercent(share) })}</span>
      )}
    </p>
  );
}
