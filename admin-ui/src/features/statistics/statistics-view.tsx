import { MessagesSquare, Theater } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Message } from '../../components/states/message';
import { Panel } from '../../components/panel';
import { PanelBoundary } from '../../components/states/panel-boundary';
import { type Stats } from '../../lib/api-types';
import { type Legend } from '../catalogue/use-catalogue';
import { ChartLegend } from './chart/chart-legend';
import { chartLines } from './chart/chart-lines';
import { PopularPersonas } from './popular-personas';
import { ChartSkeleton } from './chart/chart-skeleton';
import { StatCards } from './stat-cards';

interface StatisticsViewProps {
  stats: Stats;
  legend: Legend | undefined;
  hidden: ReadonlySet<string>;
  onToggleLine: (id: string) => void;
}

/** The figures do not wait for the drawing. */
const DailyChart = lazy(() => import('./chart/daily-chart'));

const noDays = (
  <Message icon={MessagesSquare} title="Nothing happened in these days">
    Choose other dates, or send /start to your bot to see the first conversation.
  </Message>
);
const noPersonas = (
  <Message icon={Theater} title="Nobody chosen yet">
    The personas people talk with appear here.
  </Message>
);

export function StatisticsView({ stats, legend, hidden, onToggleLine }: StatisticsViewProps) {
  const quiet = stats.series.every(({ messages, images, users }) => messages + images + users === 0);
  return (
    <div className="flex flex-col gap-4">
      <PanelBoundary>
        <StatCards stats={stats} />
      </PanelBoundary>
      <div className="grid gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <Panel
          title="Messages by day"
          className="flex flex-col"
          actions={!quiet && <ChartLegend lines={chartLines} hidden={hidden} onToggle={onToggleLine} />}
        >
          <Suspense fallback={<ChartSkeleton />}>
            {quiet ? noDays : <DailyChart series={stats.series} hidden={hidden} />}
          </Suspense>
        </Panel>
        <Panel title="Popular personas">
          {stats.popularPersonas.length === 0 ? (
            noPersonas
          ) : (
            <PopularPersonas personas={stats.popularPersonas} legend={legend?.personas} />
          )}
        </Panel>
      </div>
    </div>
  );
}
