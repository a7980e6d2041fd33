import { useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type UsersPage } from '../../lib/api-types';

const EVERY = 5000;

/** Who did something last, asked again and again while somebody looks. */
export const useLatestPeople = (limit: number) =>
  useQuery({
    queryKey: ['latest-people', limit],
    queryFn: ({ signal }) =>
      api.get<UsersPage>('analytics/users', { sort: 'lastSeenAt', order: 'desc', limit }, signal),
    select: ({ items }) => items,
    refetchInterval: EVERY,
    staleTime: EVERY,
  });
