import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Pieces, timelineKey } from '../use-timeline';
import { withEvents } from './append';
import { type Reading, readPage } from './stretch';

const EVERY_MS = 3000;

/**
 * Asks for what happened since, again and again while the page is looked at.
 * @param end where to read on; null while something newer is still to be read
 */
export function useLiveAppend(reading: Reading, end: string | null): void {
  const client = useQueryClient();
  const { clientId, at, kinds } = reading;
  useEffect(() => {
    if (end === null) return;
    const asking = new AbortController();
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      readPage({ clientId, at, kinds }, { towards: 'newer', cursor: end }, asking.signal).then(
        ({ items, endCursor }) => {
          if (endCursor === null) return;
          client.setQueryData<Pieces>(
            timelineKey({ clientId, at, kinds }),
            (pieces) => pieces && withEvents(pieces, items, endCursor),
          );
          void client.invalidateQueries({ queryKey: ['person', clientId] });
        },
        // A server that is away is told of elsewhere; the next round asks again.
        () => undefined,
      );
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      asking.abort();
    };
  }, [client, clientId, at, kinds, end]);
}
