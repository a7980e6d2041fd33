import { Sparkline } from '../../components/sparkline/sparkline';
import { type Stats } from '../../lib/api-types';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { changeOf } from './change';
import { ChangeBadge } from './change-badge';
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

/** One figure: what it is, how much, how it changed, and its shape over the days. */
export function StatCard({ metric, stats }: { metric: Metric; stats: Stats }) {
  const { label, icon: Icon, colour, value, daily, note } = metric;
  const change = changeOf(value(stats), stats.previous && value(stats.previous));
  const tint = tints(colour);
  return (
    <article
      className="flex flex-col overflow-hidden rounded-lg border bg-surface pt-4 shadow-panel sm:pt-5"
      style={tint.card}
    >
      <div className="flex flex-col px-4 sm:px-5">
        <div className="flex items-center gap-2.5">
          <span className="grid size-8 shrink-0 place-items-center rounded-md" style={tint.sign}>
            <Icon className="size-[18px]" aria-hidden />
          </span>
          <h2 className="min-w-0 truncate font-medium">{t(label)}</h2>
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
