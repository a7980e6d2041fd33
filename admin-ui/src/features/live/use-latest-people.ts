import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type LiveFigures, type UsersPage } from '../../lib/api-types';

/** Without figures of now, which may lack where no socket gets through, it is asked again this often. */
const EVERY = 15_000;

/** Something was said, or somebody came or went. */
const pulseOf = (figures: LiveFigures | null): string =>
  figures ? `${figures.activeUsers} ${figures.today.totalMessages} ${figures.today.activeUsers}` : '';

/** Who did something last; asked again when the figures of now change. */
export const useLatestPeople = (limit: number, figures: LiveFigures | null) =>
  useQuery({
    queryKey: ['latest-people', limit, pulseOf(figures)],
    queryFn: ({ signal }) =>
      api.get<UsersPage>('analytics/users', { sort: 'lastSeenAt', order: 'desc', limit }, signal),
    select: ({ items }) => items,
    // The same people as long as the new answer is on its way, and not dimmed for it.
    placeholderData: keepPreviousData,
    refetchInterval: EVERY,
    staleTime: EVERY,
    gcTime: EVERY,
  });
