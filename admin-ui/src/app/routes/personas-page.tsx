import { Theater } from 'lucide-react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { PopularPersonas } from '../../features/statistics/popular-personas';
import { useStats } from '../../features/statistics/use-stats';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';

export function Component() {
  const { range } = useRange();
  const stats = useStats(range);
  const legend = useCatalogue().data;
  return (
    <Page title={t('page.personas')} actions={<RangePicker />}>
      <Panel className="pt-3">
        <Loaded
          query={stats}
          skeleton={<Skeleton className="mx-5 mb-5 h-80" />}
          isEmpty={(data) => data.popularPersonas.length === 0}
          empty={
            <Message icon={Theater} title={t('stats.noPersonas')}>
              {t('stats.noPersonasText')}
            </Message>
          }
        >
          {(data) => <PopularPersonas personas={data.popularPersonas} legend={legend?.personas} />}
        </Loaded>
      </Panel>
    </Page>
  );
}
