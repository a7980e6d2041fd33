import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type TimelineEvent } from '../../lib/api-types';
import { type Ask, firstAsk, type Reading, readStretch, type Stretch } from './reading/stretch';

/** Pieces held at once; those at the far end are let go, so that the longest history costs no more than this. */
const HELD = 12;

export type Pieces = InfiniteData<Stretch, Ask>;

export const timelineKey = ({ clientId, at, kinds }: Reading) => ['timeline', clientId, at, kinds] as const;

export interface ReadEvents {
  /** Oldest first, none twice. */
  events: TimelineEvent[];
  /** Behind it comes what happens next; null while something newer is still to be read. */
  end: string | null;
}

const inOrder = ({ pages }: Pieces): ReadEvents => {
  const events = new Map(
    pages.flatMap((page) => page.events.map((event) => [event.eventId, event] as const)),
  );
  return { events: [...events.values()], end: pages.at(-1)?.end ?? null };
};

/** What happened with one person around a moment; pages come in at both ends. */
export const useTimeline = (reading: Reading) =>
  useInfiniteQuery({
    queryKey: timelineKey(reading),
    queryFn: ({ pageParam, signal }) => readStretch(reading, pageParam, signal),
    initialPageParam: firstAsk(reading),
    getPreviousPageParam: (first: Stretch) => first.older,
    getNextPageParam: (last: Stretch) => last.newer,
    maxPages: HELD,
    select: inOrder,
    structuralSharing: false,
    // A refetch would ask for each page read so far; what is new comes in at the end.
    staleTime: Infinity,
    gcTime: 30_000,
  });

/** Forgets what was read of a conversation and begins again. */
export function useRestart(clientId: string): () => void {
  const client = useQueryClient();
  return () => {
    void client.resetQueries({ queryKey: ['timeline', clientId] });
    void client.invalidateQueries({ queryKey: ['person', clientId] });
  };
}
