import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type UserSort } from '../../lib/api-types';
import { useRange } from '../../lib/url/use-range';
import { type UsersFilters, withoutFilters, writeFilters } from './filters/filters';
import { useSearchDraft } from '../../lib/url/use-search-draft';
import { readUsersView, sortedBy, usersParameters, writeUsersView } from './users-query';

/** Search, sort and filters of the address, and what is being typed before it gets there. */
export function useUsersView() {
  const [params, setParams] = useSearchParams();
  const { range } = useRange();
  const view = useMemo(() => readUsersView(params), [params]);
  const parameters = useMemo(() => usersParameters(view, range), [view, range]);
  const write = (change: (now: URLSearchParams) => URLSearchParams, replace: boolean) =>
    setParams(change, { replace, preventScrollReset: true });
  const { typed, type } = useSearchDraft(view.search, (search) =>
    write((now) => writeUsersView(now, { search }), true),
  );
  return {
    view,
    /** As the API is asked. */
    parameters,
    typed,
    setTyped: type,
    sortBy: (sort: UserSort) =>
      write((now) => writeUsersView(now, { ...sortedBy(view, sort), search: typed }), true),
    filterBy: (filters: UsersFilters) => write((now) => writeFilters(now, filters), false),
    clearFilters: () => write(withoutFilters, false),
  };
}
