import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { type Page, type TimelineEvent } from '../../lib/api-types';

const PAGE = 100;

/** Pages come newest first; a conversation reads oldest first. */
const inOrder = ({ pages }: InfiniteData<Page<TimelineEvent>>): TimelineEvent[] =>
  pages.flatMap(({ items }) => items).reverse();

const keyOf = (clientId: string) => ['timeline', clientId];

/** What happened with one person, oldest first; the next page is the one before. */
export const useTimeline = (clientId: string) =>
  useInfiniteQuery({
    queryKey: keyOf(clientId),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<TimelineEvent>>(
        `analytics/users/${encodeURIComponent(clientId)}/events`,
        { limit: PAGE, cursor: pageParam },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    select: inOrder,
    // A refetch would ask for each page read so far; it happens on demand, from the newest page.
    staleTime: Infinity,
    gcTime: 30_000,
  });

/** Forgets what was read of a conversation and begins at its newest events again. */
export function useRestart(clientId: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.resetQueries({ queryKey: keyOf(clientId) });
    void client.invalidateQueries({ queryKey: ['person', clientId] });
  };
}
