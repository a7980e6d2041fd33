import { Panel } from '../../components/panel';
import { Skeleton } from '../../components/states/skeleton';
import { ChartSkeleton } from './chart/chart-skeleton';
import { StatCardsSkeleton } from './stat-cards';

export const StatisticsSkeleton = () => (
  <div className="flex flex-col gap-4">
    <StatCardsSkeleton />
    <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
      <Panel title="Messages by day">
        <ChartSkeleton />
      </Panel>
      <Panel title="Popular personas">
        <div className="flex flex-col gap-6 px-5 pt-2 pb-6">
          {Array.from({ length: 5 }, (_, i) => (
            <Skeleton key={i} className="h-10" />
          ))}
        </div>
      </Panel>
    </div>
  </div>
);
