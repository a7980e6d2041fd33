import { Link } from 'react-router';
import { ChangeBadge } from '../../../components/change-badge';
import { Sparkline } from '../../../components/sparkline/sparkline';
import { type Stats } from '../../../lib/api-types';
import { changeOf } from '../../../lib/format/change';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type Metric } from './metrics';

/** A wash of the metric's colour over the card, and its sign in that colour. */
const tints = (colour: string) => ({
  card: {
    backgroundImage: `linear-gradient(color-mix(in oklab, ${colour} 10%, transparent), transparent 60%)`,
  },
  sign: {
    background: `light-dark(color-mix(in oklab, ${colour} 90%, black), color-mix(in oklab, ${colour} 22%, transparent))`,
    color: `light-dark(white, ${colour})`,
  },
});

interface StatCardProps {
  metric: Metric;
  stats: Stats;
  /** Search of the range; see `useRangeSearch`. */
  range: string;
}

/** One figure: what it is, how much, how it changed, and its shape over the days. It leads to its people. */
export function StatCard({ metric, stats, range }: StatCardProps) {
  const { label, icon: Icon, colour, value, daily, note, link } = metric;
  const change = changeOf(value(stats), stats.previous && value(stats.previous));
  const tint = tints(colour);
  return (
    <article
      className="relative flex h-[222px] flex-col overflow-hidden rounded-lg border bg-surface pt-4 shadow-panel transition-colors duration-100 hover:border-line-strong sm:h-[194px] sm:pt-5"
      style={tint.card}
    >
      <div className="flex flex-col px-4 sm:px-5">
        <div className="flex items-center gap-2.5">
          <span className="grid size-8 shrink-0 place-items-center rounded-md" style={tint.sign}>
            <Icon className="size-[18px]" aria-hidden />
          </span>
          <h2 className="min-w-0 truncate font-medium">
            <Link
              to={link(range)}
              className="outline-none after:absolute after:inset-0 after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {t(label)}
            </Link>
          </h2>
        </div>
        <p className="figures mt-3 text-xl font-semibold sm:mt-4 sm:text-2xl tracking-tight">
          {formatNumber(value(stats))}
        </p>
        <p className="figures mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          {change && <ChangeBadge change={change} />}
          {note(stats)}
        </p>
      </div>
      <Sparkline
        values={stats.series.map(daily)}
        colour={colour}
        className="mt-auto block h-14 w-full pt-2"
      />
    </article>
  );
}
