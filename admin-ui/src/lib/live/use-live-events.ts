import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type LiveFigures } from '../api-types';
import { LiveFeed, type LiveSnapshot } from './live-feed';
import { type LiveFilter } from './live-filter';

interface LiveOptions {
  /** Events kept, newest first. */
  keep?: number;
  /** Stands still, and counts what comes meanwhile. */
  paused?: boolean;
}

/**
 * The newest events that fit a filter, as they are stored; `{ clientId }` follows one person. Connects again by
 * itself, and fills what it missed from the API. Another filter is another feed, and begins anew.
 */
export function useLiveEvents(
  { event, persona, clientId }: LiveFilter,
  { keep = 200, paused = false }: LiveOptions = {},
): LiveSnapshot {
  const feed = useMemo(
    () => new LiveFeed({ event, persona, clientId }, keep),
    [event, persona, clientId, keep],
  );
  useEffect(() => feed.open(), [feed]);
  useEffect(() => feed.pause(paused), [feed, paused]);
  return useSyncExternalStore(feed.subscribe, feed.read);
}

/** The figures of now alone: nothing that anybody said comes along. */
export function useLiveFigures(): LiveFigures | null {
  return useLiveEvents({}, { keep: 0 }).figures;
}
