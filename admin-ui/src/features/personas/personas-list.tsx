import { Theater } from 'lucide-react';
import { BarListSkeleton } from '../../components/bar-list';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { t } from '../../lib/i18n/t';
import { type DateRange } from '../../lib/url/range';
import { usePeopleSearch } from '../../lib/url/use-segment';
import { useUrlValue } from '../../lib/url/use-url-value';
import { useCatalogue } from '../catalogue/use-catalogue';
import { PersonasTable } from './personas-table';
import { usePersonas } from './use-personas';

/** All that were met in a range, sorted as the address says. */
export function PersonasList({ range }: { range: DateRange }) {
  const personas = usePersonas(range);
  const legend = useCatalogue().data;
  const search = usePeopleSearch();
  const [sort, setSort] = useUrlValue('sort', { replace: true });
  return (
    <Panel title={t('personas.table')}>
      <div className="min-h-[324px]">
        <Loaded
          query={personas}
          skeleton={<BarListSkeleton rows={6} />}
          isEmpty={(rows) => rows.length === 0}
          empty={
            <Message icon={Theater} title={t('personas.none')}>
              {t('personas.noneText')}
            </Message>
          }
        >
          {(rows) => (
            <PersonasTable
              personas={rows}
              legend={legend}
              sort={sort}
              onSort={(id) => setSort(id === 'users' ? null : id)}
              range={search}
            />
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
