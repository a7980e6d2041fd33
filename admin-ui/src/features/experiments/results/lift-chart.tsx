import { useToday } from '../../../lib/format/time-zone';
import { shortDay } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { points } from './metric-table';
import { lineOf, type Results } from './results';

const WIDTH = 1000;
const HEIGHT = 200;

/** How the difference of one variant, and what is known of it, came to be: one look a day. */
export function LiftChart({ days, variant }: { days: Results['days']; variant: string }) {
  const today = useToday();
  const line = lineOf(days, variant);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 2) return null;
  const most = Math.max(...line.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]));
  const x = (place: number): number => (place / (line.length - 1)) * WIDTH;
  const y = (value: number): number => HEIGHT / 2 - (value / most) * (HEIGHT / 2);
  const path = (values: readonly number[], places = values.map((_, i) => i)): string =>
    values.map((value, i) => `${x(places[i]!).toFixed(1)},${y(value).toFixed(1)}`).join(' L');
  const highs = line.map(({ high }) => high);
  const lows = line.map(({ low }) => low).reverse();
  const backwards = line.map((_, i) => line.length - 1 - i);
  return (
    <figure className="px-5 pt-2">
      <figcaption className="pb-2 text-sm text-muted">{t('experiments.overTime', { variant })}</figcaption>
      <div className="relative h-44">
        <svg
          viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="size-full"
          role="img"
          aria-label={t('experiments.overTimeTold', {
            variant,
            low: points(last.low),
            high: points(last.high),
          })}
        >
          <path d={`M${path(highs)} L${path(lows, backwards)} Z`} className="fill-accent opacity-20" />
          <path
            d={`M${path(line.map(({ difference }) => difference))}`}
            fill="none"
            className="stroke-accent"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
          />
          <line
            x1={0}
            x2={WIDTH}
            y1={HEIGHT / 2}
            y2={HEIGHT / 2}
            className="stroke-muted"
            strokeDasharray="4 4"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        <span className="figures absolute top-0 left-0 bg-surface/80 px-1 text-xs text-muted" aria-hidden>
          {points(most)}
        </span>
        <span className="figures absolute bottom-0 left-0 bg-surface/80 px-1 text-xs text-muted" aria-hidden>
          {points(-most)}
        </span>
      </div>
      <div className="figures flex justify-between pt-1 text-xs text-muted" aria-hidden>
        <span>{shortDay(first.date, today)}</span>
        <span>{shortDay(last.date, today)}</span>
      </div>
    </figure>
  );
}
