import { FigureButton } from '../../../components/figure-button';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { Interval } from './interval';
import {
  type Comparison,
  type Figure,
  type Metric,
  reach,
  type Verdict,
  type VariantFigures,
} from './results';

const looks: Record<Verdict, string> = {
  better: 'text-positive',
  worse: 'text-negative',
  undecided: 'text-muted',
  too_few: 'text-muted',
};

/** Of a difference between shares: in points, so that nobody takes it for a ratio. */
export const points = (difference: number): string =>
  t('experiments.points', {
    points: `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${formatNumber(Math.round(Math.abs(difference) * 1000) / 10)}`,
  });

interface MetricTableProps {
  name: string;
  metric: Metric;
  /** A guard is there to see harm: being better than the first is no reason to ship. */
  isGuard?: boolean;
  onOpen: (figure: Figure, variant: string) => void;
}

/** A metric of each variant, and how it differs from the first. */
export function MetricTable({ name, metric, isGuard = false, onOpen }: MetricTableProps) {
  const { variants, comparisons } = metric;
  const widest = reach(comparisons);
  return (
    <div className="overflow-x-auto px-3" tabIndex={0} role="region" aria-label={name}>
      <table className="figures w-full min-w-[680px] border-separate border-spacing-0 text-right">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="px-2 py-2 text-left font-medium">
              {t('experiments.variant')}
            </th>
            {(['people', 'converted', 'share', 'difference'] as const).map((column) => (
              <th key={column} scope="col" className="px-2 py-2 font-medium">
                {t(`experimentsColumn.${column}`)}
              </th>
            ))}
            <th scope="col" className="w-2/5 px-2 py-2 text-left font-medium">
              {t('experimentsColumn.verdict')}
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant, place) => (
            <Row
              key={variant.id}
              variant={variant}
              comparison={place === 0 ? undefined : comparisons[place - 1]}
              widest={widest}
              isGuard={isGuard}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  variant: VariantFigures;
  comparison: Comparison | undefined;
  widest: number;
  isGuard: boolean;
  onOpen: MetricTableProps['onOpen'];
}

function Row({ variant, comparison, widest, isGuard, onOpen }: RowProps) {
  const { id, people, converted, share } = variant;
  const cell = 'border-t px-2 py-2';
  return (
    <tr>
      <th scope="row" className={cn(cell, 'text-left font-medium')}>
        <code className="font-mono">{id}</code>
      </th>
      <td className={cell}>
        <FigureButton
          value={formatNumber(people)}
          label={t('experiments.openCompared', { people: formatNumber(people), variant: id })}
          disabled={people === 0}
          onClick={() => onOpen('compared', id)}
        />
      </td>
      <td className={cell}>
        <FigureButton
          value={formatNumber(converted)}
          label={t('experiments.openConverted', { people: formatNumber(converted), variant: id })}
          disabled={converted === 0}
          onClick={() => onOpen('converted', id)}
        />
      </td>
      <td className={cell}>{share === null ? '–' : formatPercent(share)}</td>
      <td className={cell}>
        {comparison && comparison.difference !== null ? points(comparison.difference) : '–'}
      </td>
      <td className={cn(cell, 'text-left')}>
        {comparison ? (
          <span className="flex flex-col gap-0.5">
            <Interval comparison={comparison} reach={widest} />
            <span className={cn('text-sm', looks[comparison.verdict])}>
              {isGuard
                ? t(`experimentsGuardVerdict.${comparison.verdict}`)
                : t(`experimentsVerdict.${comparison.verdict}`)}
              {comparison.low !== null && comparison.high !== null && (
                <span className="text-muted">
                  {' '}
                  {t('experiments.between', { low: points(comparison.low), high: points(comparison.high) })}
                </span>
              )}
            </span>
          </span>
        ) : (
          <span className="text-sm text-muted">{t('experiments.compared')}</span>
        )}
      </td>
    </tr>
  );
}
