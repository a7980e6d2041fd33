import { useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { type TimelineEvent, type TimelinePage } from '../../../lib/api-types';

const MOST = 200;

export interface Hits {
  /** Newest first. */
  events: TimelineEvent[];
  /** There are more than were counted. */
  more: boolean;
}

/** Where in a conversation something was said. */
export const useHits = (clientId: string, find: string) =>
  useQuery({
    queryKey: ['hits', clientId, find],
    queryFn: ({ signal }) =>
      api.get<TimelinePage>(
        `analytics/users/${encodeURIComponent(clientId)}/events`,
        { search: find, limit: MOST },
        signal,
      ),
    select: ({ items, nextCursor }): Hits => ({ events: items, more: nextCursor !== null }),
    enabled: find !== '',
  });
