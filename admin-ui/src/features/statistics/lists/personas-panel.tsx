import { Theater } from 'lucide-react';
import { BarListSkeleton } from '../../../components/bar-list';
import { Panel } from '../../../components/panel';
import { Loaded } from '../../../components/states/loaded';
import { Message } from '../../../components/states/message';
import { t } from '../../../lib/i18n/t';
import { type DateRange } from '../../../lib/url/range';
import { usePeopleSearch } from '../../../lib/url/use-segment';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { useStats } from '../use-stats';
import { PopularPersonas } from './popular-personas';
import { ROWS } from './rows';

/** @param rows shown at most */
export function PersonasPanel({ range, rows = ROWS }: { range: DateRange; rows?: number }) {
  const stats = useStats(range);
  const legend = useCatalogue().data;
  const search = usePeopleSearch();
  return (
    <Panel title={t('stats.popularPersonas')}>
      <div className="md:min-h-[324px]">
        <Loaded
          query={stats}
          skeleton={<BarListSkeleton rows={ROWS} />}
          isEmpty={(data) => data.popularPersonas.length === 0}
          empty={
            <Message icon={Theater} title={t('stats.noPersonas')}>
              {t('stats.noPersonasText')}
            </Message>
          }
        >
          {({ popularPersonas }) => (
            <PopularPersonas
              personas={popularPersonas.slice(0, rows)}
              legend={legend?.personas}
              range={search}
            />
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
