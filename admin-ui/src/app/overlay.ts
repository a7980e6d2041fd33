import { createStore } from '../lib/browser/store';

/** What lies over the page; one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'views' | 'more' | null;

export const overlay = createStore<Overlay>(null);

export const closeOverlay = (): void => overlay.set(null);
