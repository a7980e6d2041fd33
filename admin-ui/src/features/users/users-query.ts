import { type SortOrder, type UserSort, userSorts } from '../../lib/api-types';
import { type Days } from '../../lib/url/range';
import { readFilters, type UsersFilters } from './filters/filters';

export interface UsersView {
  search: string;
  sort: UserSort;
  order: SortOrder;
  filters: UsersFilters;
}

const DEFAULT_SORT: UserSort = 'lastSeenAt';
/** Names read from A; of everything else the most, or the latest, comes first. */
const naturalOrder = (sort: UserSort): SortOrder => (sort === 'name' ? 'asc' : 'desc');

/** Reads search, sort and filters of an address; what makes no sense is the default. */
export function readUsersView(params: URLSearchParams): UsersView {
  const sort = userSorts.find((name) => name === params.get('sort')) ?? DEFAULT_SORT;
  const order = params.get('order');
  return {
    search: params.get('search') ?? '',
    sort,
    order: order === 'asc' || order === 'desc' ? order : naturalOrder(sort),
    filters: readFilters(params),
  };
}

/** The same address with another search or sort; defaults need no words. */
export function writeUsersView(
  params: URLSearchParams,
  change: Partial<Omit<UsersView, 'filters'>>,
): URLSearchParams {
  const view = { ...readUsersView(params), ...change };
  const next = new URLSearchParams(params);
  const put = (name: string, value: string, absent: boolean) =>
    absent ? next.delete(name) : next.set(name, value);
  put('search', view.search, view.search === '');
  put('sort', view.sort, view.sort === DEFAULT_SORT);
  put('order', view.order, view.order === naturalOrder(view.sort));
  return next;
}

/** What a press on a column's head does: its natural order first, then the other one. */
export const sortedBy = (view: UsersView, sort: UserSort): Pick<UsersView, 'sort' | 'order'> => ({
  sort,
  order: view.sort !== sort ? naturalOrder(sort) : view.order === 'asc' ? 'desc' : 'asc',
});

/** Filters that look at what happened within the dates of the page. */
export const asksForDates = ({ seen, persona, story }: UsersFilters): boolean =>
  Boolean(seen ?? persona ?? story);

/** The view as the API is asked for it. The dates go along only where a filter looks at them. */
export const usersParameters = (
  { search, sort, order, filters }: UsersView,
  { from, to }: Days,
): Record<string, string | undefined> => ({
  search: search.trim() || undefined,
  sort,
  order,
  ...filters,
  ...(asksForDates(filters) && { from, to }),
});
