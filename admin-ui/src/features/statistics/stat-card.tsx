import { Sparkline } from '../../components/sparkline';
import { type Stats } from '../../lib/api-types';
import { formatNumber } from '../../lib/format/numbers';
import { changeOf } from './change';
import { ChangeBadge } from './change-badge';
import { type Metric } from './metrics';

/** One figure: what it is, how much, how it changed, and its shape over the days. */
export function StatCard({ metric, stats }: { metric: Metric; stats: Stats }) {
  const { label, icon: Icon, colour, value, daily, note } = metric;
  const change = changeOf(value(stats), stats.previous && value(stats.previous));
  return (
    <article
      className="relative flex flex-col overflow-hidden rounded-lg border bg-surface shadow-panel"
      style={{
        backgroundImage: `linear-gradient(to bottom, color-mix(in oklab, ${colour} 9%, transparent), transparent 60%)`,
      }}
    >
      <div className="flex items-center gap-2.5 px-4 pt-4 sm:px-5">
        <span className="grid size-8 place-items-center rounded-md text-white" style={{ background: colour }}>
          <Icon className="size-[18px]" aria-hidden />
        </span>
        <h2 className="min-w-0 truncate font-medium">{label}</h2>
        <div className="ml-auto">{change && <ChangeBadge change={change} />}</div>
      </div>
      <p className="figures mt-3 px-4 text-2xl font-semibold tracking-tight sm:px-5">
        {formatNumber(value(stats))}
      </p>
      <p className="figures mt-0.5 truncate px-4 text-sm text-muted sm:px-5">{note(stats)}</p>
      <Sparkline values={stats.series.map(daily)} colour={colour} className="mt-3 block h-12 w-full" />
    </article>
  );
}
