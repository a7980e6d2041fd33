import { SearchX, UsersRound } from 'lucide-react';
import { useCallback } from 'react';
import { Button } from '../../components/button';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { SearchField } from '../../components/search-field';
import { ListEnd } from '../../features/users/list-end';
import { SortSelect } from '../../features/users/sort-select';
import { useUsers } from '../../features/users/use-users';
import { useUsersView } from '../../features/users/use-users-view';
import { UsersCards } from '../../features/users/rows/users-cards';
import { UsersSkeleton } from '../../features/users/users-skeleton';
import { UsersTable } from '../../features/users/rows/users-table';
import { useMediaQuery } from '../../lib/browser/use-media-query';
import { t } from '../../lib/i18n/t';

export function Component() {
  const { view, typed, setTyped, sortBy } = useUsersView();
  const users = useUsers(view);
  const wide = useMediaQuery('(min-width: 48rem)');
  const { fetchNextPage, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = users;
  const onEnd = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const paging = { onEnd, hasMore: hasNextPage, busy: isFetching || isFetchNextPageError };

  const empty = view.search ? (
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
      note={
        users.data ? t(view.search ? 'users.found' : 'users.count', { count: users.data.total }) : '\u00a0'
      }
      actions={
        <div className="flex w-full flex-col gap-2 sm:w-auto">
          <SearchField label={t('users.search')} value={typed} onChange={setTyped} />
          {!wide && <SortSelect view={view} onSort={sortBy} />}
        </div>
      }
    >
      <Panel>
        <Loaded
          query={users}
          skeleton={<UsersSkeleton />}
          isEmpty={(data) => data.users.length === 0}
          empty={empty}
        >
          {(data) =>
            wide ? (
              <UsersTable {...data} {...paging} view={view} onSort={sortBy} />
            ) : (
              <UsersCards {...data} {...paging} />
            )
          }
        </Loaded>
        <ListEnd loading={isFetchingNextPage} failed={isFetchNextPageError} onRetry={onEnd} />
      </Panel>
    </Page>
  );
}
