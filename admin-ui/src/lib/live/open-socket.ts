import { type Socket } from 'socket.io-client';
import { reportReachable } from '../connection';
import { queryClient, sessionKey } from '../query-client';

/** What was asked for first comes first: the connection waits until the page has nothing better to do. */
const quiet = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 1000 });
    else setTimeout(resolve, 300);
  });

/** The client is fetched when somebody first looks at what happens now. */
export async function openSocket(query: Record<string, string>): Promise<Socket> {
  await quiet();
  const { io } = await import('socket.io-client');
  const socket = io({
    path: '/api/live',
    query,
    transports: ['websocket', 'polling'],
    // A proxy that lets no sockets through still lets requests through.
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelayMax: 10_000,
  });
  socket.on('connect', () => reportReachable(true));
  // The session may be over: whoever draws the pages then sends the person to the login.
  socket.on('connect_error', () => void queryClient.invalidateQueries({ queryKey: sessionKey }));
  socket.on('disconnect', (reason) => {
    // After a farewell of the server the client does not come back by itself.
    if (reason === 'io server disconnect') setTimeout(() => socket.connect(), 1000);
  });
  return socket;
}
