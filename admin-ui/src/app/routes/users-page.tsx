import { Download, SearchX, UsersRound } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Button } from '../../components/button';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { SearchField } from '../../components/search-field';
import { ExportDialog } from '../../features/export/export-dialog';
import { ColumnsMenu } from '../../features/users/columns/columns-menu';
import { FilterChips } from '../../features/users/filters/filter-chips';
import { FilterMenu } from '../../features/users/filters/filter-menu';
import { ListEnd } from '../../features/users/list-end';
import { SelectionBar } from '../../features/users/selection/selection-bar';
import { useSelection } from '../../features/users/selection/use-selection';
import { SortSelect } from '../../features/users/sort-select';
import { useUsers } from '../../features/users/use-users';
import { useUsersView } from '../../features/users/use-users-view';
import { UsersCards } from '../../features/users/rows/users-cards';
import { UsersSkeleton } from '../../features/users/users-skeleton';
import { UsersTable } from '../../features/users/rows/users-table';
import { asksForDates } from '../../features/users/users-query';
import { totalSentence } from '../../features/users/users-total';
import { useMediaQuery } from '../../lib/browser/use-media-query';
import { t } from '../../lib/i18n/t';

export function Component() {
  const { view, parameters, typed, setTyped, sortBy, filterBy, clearFilters } = useUsersView();
  const users = useUsers(parameters);
  const selection = useSelection(users.data?.users ?? []);
  const [exporting, setExporting] = useState(false);
  const wide = useMediaQuery('(min-width: 48rem)');
  const { fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = users;
  const onEnd = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const paging = { onEnd, hasMore: hasNextPage, busy: isFetching || isFetchNextPageError };

  const filtered = Object.keys(view.filters).length > 0;
  const narrowed = filtered || view.search !== '';
  const sentence = users.data ? totalSentence(users.data.total, narrowed) : '\u00a0';
  const empty = filtered ? (
    <Message
      icon={SearchX}
      title={t('users.nobodyFound')}
      action={<Button onClick={clearFilters}>{t('filter.clear')}</Button>}
    >
      {t('filter.nobody')}
    </Message>
  ) : view.search ? (
    <Message
      icon={SearchX}
      title={t('users.nobodyFound')}
      action={<Button onClick={() => setTyped('')}>{t('users.clearSearch')}</Button>}
    >
      <span className="written">{t('users.nobodyMatches', { search: view.search })}</span>
    </Message>
  ) : (
    <Message icon={UsersRound} title={t('users.none')}>
      {t('users.noneText')}
    </Message>
  );
  return (
    <Page
      title={t('page.users')}
      note={sentence}
      actions={
        <div className="flex w-full flex-wrap items-center gap-2 sm:w-auto">
          <SearchField label={t('users.search')} value={typed} onChange={setTyped} />
          {asksForDates(view.filters) && <RangePicker />}
          <FilterMenu filters={view.filters} onFilter={filterBy} />
          {wide && <ColumnsMenu />}
          <Button onClick={() => setExporting(true)} disabled={!users.data?.total}>
            <Download className="size-4 text-muted" aria-hidden />
            {t('export.title')}
          </Button>
          {!wide && <SortSelect view={view} onSort={sortBy} />}
        </div>
      }
    >
      <FilterChips
        filters={view.filters}
        onRemove={(name) => filterBy({ [name]: '' })}
        onClear={clearFilters}
      />
      <Panel>
        <Loaded
          query={users}
          skeleton={<UsersSkeleton />}
          isEmpty={(data) => data.users.length === 0}
          empty={empty}
        >
          {(data) =>
            wide ? (
              <UsersTable {...data} {...paging} view={view} selection={selection} onSort={sortBy} />
            ) : (
              <UsersCards {...data} {...paging} selection={selection} />
            )
          }
        </Loaded>
        <ListEnd loading={isFetchingNextPage} failed={isFetchNextPageError} onRetry={onEnd} />
      </Panel>
      <SelectionBar selection={selection} />
      {exporting && (
        <ExportDialog what={sentence} source="users" query={parameters} onClose={() => setExporting(false)} />
      )}
    </Page>
  );
}
