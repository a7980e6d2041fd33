import { useSyncExternalStore } from 'react';

// Whether requests get through is known only from requests: `navigator.onLine` says "offline" on a laptop in a
// plane whose own loopback server answers perfectly well.
let reachable = true;
const listeners = new Set<() => void>();

/** Told by the API client after each request. */
export function reportReachable(now: boolean): void {
  if (now === reachable) return;
  reachable = now;
  for (const listener of listeners) listener();
}

export function onReachableChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const isReachable = (): boolean => reachable;

/** True while the last request got an answer, whatever it said. */
export const useReachable = (): boolean => useSyncExternalStore(onReachableChange, isReachable);
