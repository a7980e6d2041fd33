import { MessagesSquare, Theater } from 'lucide-react';
import { Message } from '../../components/message';
import { Panel } from '../../components/panel';
import { PanelBoundary } from '../../components/panel-boundary';
import { type Stats } from '../../lib/api-types';
import { type Legend } from '../catalogue/use-catalogue';
import { ChartLegend } from './chart/chart-legend';
import { chartLines } from './chart/chart-lines';
import { DailyChart } from './chart/daily-chart';
import { PopularPersonas } from './popular-personas';
import { StatCards } from './stat-cards';

interface StatisticsViewProps {
  stats: Stats;
  legend: Legend | undefined;
  hidden: ReadonlySet<string>;
  onToggleLine: (id: string) => void;
}

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
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
        <Panel
          title="Messages by day"
          actions={!quiet && <ChartLegend lines={chartLines} hidden={hidden} onToggle={onToggleLine} />}
        >
          {quiet ? noDays : <DailyChart series={stats.series} hidden={hidden} />}
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
