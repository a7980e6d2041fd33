import { useMemo } from 'react';
import { Loaded } from '../../components/states/loaded';
import { Page } from '../../components/page';
import { RangePicker } from '../../components/range-picker/range-picker';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { hiddenLines, toggleLine } from '../../features/statistics/chart/chart-lines';
import { StatisticsSkeleton } from '../../features/statistics/statistics-skeleton';
import { StatisticsView } from '../../features/statistics/statistics-view';
import { useStats } from '../../features/statistics/use-stats';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const stats = useStats(range);
  const legend = useCatalogue().data;
  const [hide, setHide] = useUrlValue('hide', { replace: true });
  const hidden = useMemo(() => hiddenLines(hide), [hide]);
  return (
    <Page title={t('page.statistics')} actions={<RangePicker />}>
      <Loaded query={stats} skeleton={<StatisticsSkeleton />}>
        {(data) => (
          <StatisticsView
            stats={data}
            legend={legend}
            hidden={hidden}
            onToggleLine={(id) => setHide(toggleLine(hide, id))}
          />
        )}
      </Loaded>
    </Page>
  );
}
