import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { type Pieces, timelineKey } from '../use-timeline';
import { withEvents } from './append';
import { type Reading, readPage } from './stretch';
import { useBell } from './use-bell';

const EVERY_MS = 3000;
/** While the server tells of events by itself, in case it ever forgets. */
const SELDOM = 20;

/**
 * Reads on as soon as the server tells that something happened, and every few seconds where no socket gets through.
 * What is shown always comes from the API: in its order, and with the place to read on from.
 * @param end where to read on; null while something newer is still to be read
 */
export function useLiveAppend(reading: Reading, end: string | null): void {
  const client = useQueryClient();
  const { clientId, at, kinds } = reading;
  const latest = useRef(end);
  useEffect(() => {
    latest.current = end;
  }, [end]);

  const asking = useRef<AbortController>(undefined);
  const again = useRef(false);
  const readOn = useCallback(async () => {
    if (asking.current) return void (again.current = true);
    const { signal } = (asking.current = new AbortController());
    do {
      again.current = false;
      const cursor = latest.current;
      if (cursor === null || document.visibilityState !== 'visible') break;
      // A server that is away is told of elsewhere; the next round asks again.
      const page = await readPage({ clientId, at, kinds }, { towards: 'newer', cursor }, signal).catch(
        () => null,
      );
      if (signal.aborted) return;
      if (!page?.endCursor) continue;
      const { items, endCursor } = page;
      latest.current = endCursor;
      client.setQueryData<Pieces>(
        timelineKey({ clientId, at, kinds }),
        (pieces) => pieces && withEvents(pieces, items, endCursor),
      );
      void client.invalidateQueries({ queryKey: ['person', clientId] });
    } while (again.current);
    asking.current = undefined;
  }, [client, clientId, at, kinds]);
  const ring = useCallback(() => void readOn(), [readOn]);

  const following = end !== null;
  const hears = useBell(reading, following, ring);
  useEffect(() => {
    if (!following) return;
    let rounds = 0;
    const timer = setInterval(() => {
      rounds += 1;
      if (!hears.current || rounds % SELDOM === 0) ring();
    }, EVERY_MS);
    // Sockets ring on behind other tabs, where nothing is read; whoever comes back sees all of it.
    document.addEventListener('visibilitychange', ring);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', ring);
      asking.current?.abort();
      asking.current = undefined;
    };
  }, [following, hears, ring]);
}
