import { Hourglass, Timer, UserMinus } from 'lucide-react';
import { type ReactNode } from 'react';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { type FunnelFigure, type FunnelStepFigures, type OpenFigure, took } from './funnel';

interface FunnelChartProps {
  names: readonly string[];
  steps: readonly FunnelStepFigures[];
  onOpen: (figure: OpenFigure) => void;
}

/** A bar a step, as long as its share of those who began; between two of them, who went no further and how long it took. */
export const FunnelChart = ({ names, steps, onOpen }: FunnelChartProps) => (
  <ol className="px-5 pb-5">
    {steps.map((step, index) => {
      const next = steps[index + 1];
      const open = (figure: FunnelFigure) => () => onOpen({ step: index + 1, figure });
      const name = names[index] ?? '';
      return (
        <li key={index}>
          <div className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 wrap-anywhere">
              <span className="figures mr-2 text-muted">{index + 1}</span>
              <bdi className="font-medium">{name}</bdi>
            </span>
            <span className="figures shrink-0">
              <button
                type="button"
                disabled={step.people === 0}
                onClick={open('reached')}
                aria-label={t('funnel.openReached', { people: formatNumber(step.people), name })}
                className="rounded-sm font-semibold not-disabled:hover:underline"
              >
                {formatNumber(step.people)}
              </button>
              <span className="ml-2 inline-block min-w-11 text-right text-muted">
                {step.shareOfFirst === null ? '–' : formatPercent(step.shareOfFirst)}
              </span>
            </span>
          </div>
          <span className="mt-1.5 block h-4 overflow-hidden rounded-sm bg-sunken" aria-hidden>
            <span
              className="block h-full rounded-sm bg-users"
              style={{ width: `${(step.shareOfFirst ?? 0) * 100}%` }}
            />
          </span>
          {next && (
            <ul className="figures my-2.5 ml-1 flex flex-wrap gap-x-5 gap-y-1 border-l-2 py-1 pl-4 text-sm text-muted">
              <li>
                {next.shareOfBefore === null
                  ? '–'
                  : t('funnel.goOn', { share: formatPercent(next.shareOfBefore) })}
              </li>
              <Fact icon={UserMinus} count={step.lost} className="text-negative" onOpen={open('lost')}>
                {t('funnel.lost', { people: formatNumber(step.lost) })}
              </Fact>
              {step.waiting > 0 && (
                <Fact icon={Hourglass} count={step.waiting} onOpen={open('waiting')}>
                  {t('funnel.waiting', { people: formatNumber(step.waiting) })}
                </Fact>
              )}
              {next.medianMs !== null && next.p90Ms !== null && (
                <li className="flex items-center gap-1.5">
                  <Timer className="size-3.5" aria-hidden />
                  {t('funnel.took', { median: took(next.medianMs), p90: took(next.p90Ms) })}
                </li>
              )}
            </ul>
          )}
        </li>
      );
    })}
  </ol>
);

interface FactProps {
  icon: typeof Timer;
  count: number;
  className?: string;
  onOpen: () => void;
  children: ReactNode;
}

const Fact = ({ icon: Icon, count, className, onOpen, children }: FactProps) => (
  <li>
    <button
      type="button"
      disabled={count === 0}
      onClick={onOpen}
      className={cn(
        'flex items-center gap-1.5 rounded-sm not-disabled:hover:underline',
        count > 0 && className,
      )}
    >
      <Icon className="size-3.5" aria-hidden />
      {children}
    </button>
  </li>
);
