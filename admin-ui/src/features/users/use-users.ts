import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type UsersPage, type UserSummary } from '../../lib/api-types';

const PAGE = 100;

export interface LoadedUsers {
  users: UserSummary[];
  total: number;
}

/** Outside of the hook, so that it runs once a page and not once a drawing. */
const inOneList = ({ pages }: InfiniteData<UsersPage>): LoadedUsers => ({
  // People move while one reads on (a new message changes "last seen"); nobody is shown twice.
  users: [...new Map(pages.flatMap(({ items }) => items).map((user) => [user.clientId, user])).values()],
  total: pages[0]?.total ?? 0,
});

/** Users that match, page after page. */
export const useUsers = (parameters: Record<string, string | undefined>) =>
  useInfiniteQuery({
    queryKey: ['users', parameters],
    queryFn: ({ pageParam, signal }) =>
      api.get<UsersPage>('analytics/users', { ...parameters, limit: PAGE, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: inOneList,
    // Comparing thousands of rows with those before, field by field, costs more than drawing the few in sight.
    structuralSharing: false,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
