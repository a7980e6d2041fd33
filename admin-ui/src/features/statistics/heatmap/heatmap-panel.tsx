import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Panel } from '../../../components/panel';
import { Loaded } from '../../../components/states/loaded';
import { Skeleton } from '../../../components/states/skeleton';
import { api } from '../../../lib/api';
import { type HeatmapCell } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { type DateRange } from '../../../lib/url/range';
import { useSegment } from '../../../lib/url/use-segment';
import { Heatmap } from './heatmap';

const useHeatmap = ({ from, to }: DateRange) => {
  const parameters = { from, to, segment: useSegment() };
  return useQuery({
    queryKey: ['heatmap', parameters],
    queryFn: ({ signal }) => api.get<{ cells: HeatmapCell[] }>('analytics/heatmap', parameters, signal),
    select: ({ cells }) => cells,
    placeholderData: keepPreviousData,
  });
};

export function HeatmapPanel({ range }: { range: DateRange }) {
  return (
    <Panel title={t('heatmap.title')}>
      <div className="md:min-h-[292px]">
        <Loaded query={useHeatmap(range)} skeleton={<Skeleton className="mx-5 h-[270px]" />}>
          {(cells) => <Heatmap cells={cells} />}
        </Loaded>
      </div>
    </Panel>
  );
}
