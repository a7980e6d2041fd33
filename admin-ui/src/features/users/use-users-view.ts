import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type UserSort } from '../../lib/api-types';
import { useSearchDraft } from './use-search-draft';
import { readUsersView, sortedBy, type UsersView, writeUsersView } from './users-query';

/** Search and sort of the address, and what is being typed before it gets there. */
export function useUsersView() {
  const [params, setParams] = useSearchParams();
  const view = useMemo(() => readUsersView(params), [params]);
  const change = (part: Partial<UsersView>) =>
    setParams((now) => writeUsersView(now, part), { replace: true, preventScrollReset: true });
  const { typed, type } = useSearchDraft(view.search, (search) => change({ search }));
  return {
    view,
    typed,
    setTyped: type,
    sortBy: (sort: UserSort) => change({ ...sortedBy(view, sort), search: typed }),
  };
}
