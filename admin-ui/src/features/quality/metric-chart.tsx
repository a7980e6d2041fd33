import { type KeyboardEvent, useState } from 'react';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { metricValue } from './metric-value';
import { heightsOf, type Metric, type Quality } from './quality';

/** One figure by day; days that stand out are marked. The day that is pointed at, or walked to by arrow keys, is told below. */
export function MetricChart({ quality: { days, anomalies }, metric }: { quality: Quality; metric: Metric }) {
  const today = useToday();
  const [at, setAt] = useState<number | null>(null);
  const heights = heightsOf(days.map((day) => day[metric]));
  const odd = new Map(anomalies.flatMap((each) => (each.metric === metric ? [[each.date, each]] : [])));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setAt((now) => Math.min(Math.max((now ?? days.length - 1) + step, 0), days.length - 1));
  };
  const shown = days[at ?? days.length - 1];
  const anomaly = shown && odd.get(shown.date);
  return (
    <div className="px-5 pb-5">
      <div
        role="group"
        tabIndex={0}
        aria-label={t('quality.keys', { metric: t(`qualityMetric.${metric}`) })}
        onKeyDown={onKeyDown}
        onBlur={() => setAt(null)}
        onPointerLeave={() => setAt(null)}
        className="flex h-44 rounded-sm border-b pt-3"
      >
        {days.map((day, index) => {
          const height = heights[index] ?? null;
          const isOdd = odd.has(day.date);
          return (
            <div
              key={day.date}
              onPointerEnter={() => setAt(index)}
              className={cn('relative min-w-0 flex-1', index === at && 'bg-sunken')}
            >
              {height !== null && (
                <span
                  className={cn(
                    'absolute inset-x-[12%] bottom-0 min-h-px rounded-t-[1px]',
                    isOdd ? 'bg-warning' : 'bg-accent',
                  )}
                  style={{ height: `${height * 100}%` }}
                />
              )}
              {isOdd && (
                <span
                  className="absolute -top-3 left-1/2 size-2 -translate-x-1/2 rounded-full bg-warning"
                  aria-hidden
                />
              )}
            </div>
          );
        })}
      </div>
      <div className="figures flex justify-between pt-1 text-xs text-muted" aria-hidden>
        <span>{days[0] && shortDay(days[0].date, today)}</span>
        <span>{days.at(-1) && shortDay(days.at(-1)!.date, today)}</span>
      </div>
      {shown && (
        <p aria-live="polite" className="figures min-h-10 pt-2 text-sm text-pretty">
          <strong className="font-medium">{shortDay(shown.date, today)}</strong>{' '}
          {metricValue(metric, shown[metric])}
          {anomaly && (
            <span className="text-warning">
              {' '}
              {t('quality.standsOut', { usual: metricValue(metric, anomaly.usual) })}
            </span>
          )}
        </p>
      )}
      {odd.size > 0 && (
        <p className="text-sm text-muted">
          {t('quality.oddDays', {
            days: [...odd.keys()].map((date) => shortDay(date, today)).join(', '),
          })}
        </p>
      )}
    </div>
  );
}
