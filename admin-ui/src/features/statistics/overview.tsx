import { type ReactNode } from 'react';
import { AfterPaint } from '../../components/after-paint';
import { PanelBoundary } from '../../components/states/panel-boundary';
import { Loaded } from '../../components/states/loaded';
import { type DateRange } from '../../lib/url/range';
import { usePeopleSearch, useSegment } from '../../lib/url/use-segment';
import { ActivityPanel } from './activity-panel';
import { StatCards, StatCardsSkeleton } from './cards/stat-cards';
import { HeatmapPanel } from './heatmap/heatmap-panel';
import { BreakdownPanel } from './lists/breakdown-panel';
import { breakdowns } from './lists/breakdowns';
import { NewestPanel } from './lists/newest-panel';
import { PersonasPanel } from './lists/personas-panel';
import { useStats } from './use-stats';

const beside = 'grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_360px]';

/** How the bot is: every panel loads, fails and crashes by itself. */
export function Overview({ range, live }: { range: DateRange; live: ReactNode }) {
  const stats = useStats(range);
  const segment = useSegment();
  const search = usePeopleSearch();
  return (
    <div className="flex flex-col gap-4">
      <PanelBoundary>
        <Loaded query={stats} skeleton={<StatCardsSkeleton />}>
          {(data) => <StatCards stats={data} range={search} />}
        </Loaded>
      </PanelBoundary>
      <div className={segment ? undefined : beside}>
        <ActivityPanel range={range} />
        {/* What happens now is told of everybody. */}
        {!segment && live}
      </div>
      <AfterPaint placeholder={<div className="h-[2300px] md:h-[1180px] xl:h-[760px]" />}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 xl:grid-cols-4">
          <PersonasPanel range={range} />
          {breakdowns.map((breakdown) => (
            <BreakdownPanel key={breakdown.by} breakdown={breakdown} range={range} />
          ))}
        </div>
        <div className={beside}>
          <HeatmapPanel range={range} />
          <NewestPanel />
        </div>
      </AfterPaint>
    </div>
  );
}
