import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../lib/api';
import { type LiveFigures, type UsersPage } from '../../lib/api-types';

/** Without figures of now, which may lack where no socket gets through, it is asked again this often. */
const EVERY = 15_000;

/** Something was said, or somebody came or went. */
const pulseOf = (figures: LiveFigures | null): string =>
  figures ? `${figures.activeUsers} ${figures.today.totalMessages} ${figures.today.activeUsers}` : '';

/** Who did something last; asked again when the figures of now change. */
export function useLatestPeople(limit: number, figures: LiveFigures | null) {
  const query = useQuery({
    queryKey: ['latest-people', limit],
    queryFn: ({ signal }) =>
      api.get<UsersPage>('analytics/users', { sort: 'lastSeenAt', order: 'desc', limit }, signal),
    select: ({ items }) => items,
    refetchInterval: EVERY,
  });
  const { refetch } = query;
  const pulse = pulseOf(figures);
  useEffect(() => {
    if (pulse) void refetch({ cancelRefetch: false });
  }, [pulse, refetch]);
  return query;
}
