import { Skeleton } from '../../../components/states/skeleton';
import { type Stats } from '../../../lib/api-types';
import { metrics } from './metrics';
import { StatCard } from './stat-card';

const grid = 'grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-4';

export const StatCards = ({ stats, range }: { stats: Stats; range: string }) => (
  <div className={grid}>
    {metrics.map((metric) => (
      <StatCard key={metric.id} metric={metric} stats={stats} range={range} />
    ))}
  </div>
);

export const StatCardsSkeleton = () => (
  <div className={grid}>
    {metrics.map(({ id }) => (
      <div key={id} className="h-[222px] rounded-lg border bg-surface p-4 sm:h-[194px] sm:p-5">
        <Skeleton className="size-8" />
        <Skeleton className="mt-4 h-7 w-1/2" />
        <Skeleton className="mt-3 h-3 w-3/4" />
      </div>
    ))}
  </div>
);
