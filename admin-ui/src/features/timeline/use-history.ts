import { useCallback, useMemo } from 'react';
import { type History } from './conversation/history-head';
import { type useTimeline } from './use-timeline';

/** Both ends of what is known of a conversation, and ways to read on. */
export function useHistory(timeline: ReturnType<typeof useTimeline>): History {
  const { fetchPreviousPage, hasPreviousPage, isFetchingPreviousPage, isFetchPreviousPageError } = timeline;
  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = timeline;
  const loadOlder = useCallback(() => void fetchPreviousPage(), [fetchPreviousPage]);
  const loadNewer = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  // One at a time: a fetch at one end would cancel that at the other.
  const fetching = isFetchingPreviousPage || isFetchingNextPage;
  const older = useMemo(
    () => ({
      more: hasPreviousPage,
      busy: fetching || isFetchPreviousPageError,
      failed: isFetchPreviousPageError && !isFetchingPreviousPage,
      load: loadOlder,
    }),
    [hasPreviousPage, fetching, isFetchPreviousPageError, isFetchingPreviousPage, loadOlder],
  );
  const newer = useMemo(
    () => ({
      more: hasNextPage,
      busy: fetching || isFetchNextPageError,
      failed: isFetchNextPageError && !isFetchingNextPage,
      load: loadNewer,
    }),
    [hasNextPage, fetching, isFetchNextPageError, isFetchingNextPage, loadNewer],
  );
  return useMemo(() => ({ older, newer }), [older, newer]);
}
