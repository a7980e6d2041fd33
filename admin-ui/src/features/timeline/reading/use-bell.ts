import { type RefObject, useEffect, useRef } from 'react';
import { type Socket } from 'socket.io-client';
import { openSocket } from '../../../lib/live/open-socket';
import { filterQuery } from '../../../lib/live/live-filter';
import { type Reading } from './stretch';

/**
 * Rings when the server tells of events of that person, also when some may have been missed.
 * @returns whether it would ring now; false where no socket gets through
 */
export function useBell({ clientId, kinds }: Reading, wanted: boolean, ring: () => void): RefObject<boolean> {
  const hears = useRef(false);
  useEffect(() => {
    if (!wanted) return;
    let socket: Socket | undefined;
    let closed = false;
    const open = async () => {
      const opened = await openSocket(filterQuery({ clientId: Number(clientId), event: kinds ?? undefined }));
      if (closed) return void opened.disconnect();
      socket = opened;
      opened.on('connect', () => {
        hears.current = true;
        ring();
      });
      opened.on('disconnect', () => (hears.current = false));
      opened.on('event', ring);
      opened.on('gap', ring);
    };
    // Without it the regular asking goes on.
    open().catch(() => undefined);
    return () => {
      closed = true;
      hears.current = false;
      socket?.disconnect();
    };
  }, [clientId, kinds, wanted, ring]);
  return hears;
}
