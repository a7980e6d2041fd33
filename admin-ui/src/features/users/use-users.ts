import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type UsersPage, type UserSummary } from '../../lib/api-types';
import { type UsersView } from './users-query';

const PAGE = 100;

export interface LoadedUsers {
  users: UserSummary[];
  total: number;
}

/** Users that match, page after page. */
export const useUsers = ({ search, sort, order }: UsersView) =>
  useInfiniteQuery({
    queryKey: ['users', search.trim(), sort, order],
    queryFn: ({ pageParam, signal }) =>
      api.get<UsersPage>(
        'analytics/users',
        { search: search.trim(), sort, order, limit: PAGE, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: ({ pages }): LoadedUsers => ({
      // People move while one reads on (a new message changes "last seen"); nobody is shown twice.
      users: [...new Map(pages.flatMap(({ items }) => items).map((user) => [user.clientId, user])).values()],
      total: pages[0]?.total ?? 0,
    }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
