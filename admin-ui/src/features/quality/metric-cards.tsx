import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { metricNote, metricValue } from './metric-value';
import { type Metric, metrics, type QualityFigures } from './quality';

interface MetricCardsProps {
  all: QualityFigures;
  chosen: Metric;
  onChoose: (metric: Metric) => void;
}

/** The figures side by side; the chosen one is drawn below. */
export const MetricCards = ({ all, chosen, onChoose }: MetricCardsProps) => (
  <div
    role="group"
    aria-label={t('quality.metrics')}
    className="grid grid-cols-2 gap-3 px-5 pb-4 lg:grid-cols-5"
  >
    {metrics.map((metric) => (
      <button
        key={metric}
        type="button"
        aria-pressed={metric === chosen}
        onClick={() => onChoose(metric)}
        className={cn(
          'flex flex-col rounded-md border p-3 text-left transition-colors hover:border-line-strong',
          metric === chosen && 'border-accent bg-accent-soft hover:border-accent',
        )}
      >
        <span className="text-sm text-muted">{t(`qualityMetric.${metric}`)}</span>
        <span className="figures mt-1 text-xl font-semibold">{metricValue(metric, all[metric])}</span>
        <span className="figures mt-0.5 text-xs text-muted">{metricNote(metric, all)}</span>
      </button>
    ))}
  </div>
);
