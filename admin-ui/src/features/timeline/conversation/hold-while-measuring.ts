import { type Virtualizer } from '@tanstack/react-virtual';
import { HEAD } from './history-head';

/**
 * Keeps what is read in its place while other rows turn out higher or lower than estimated. The virtualizer does
 * so for rows above the view. Two cases are more: whoever reads upward fast meets rows that are measured only
 * when in view, and their error must go upward, to where nothing was read yet; whoever waits at the very top sees
 * rows come into the strip where the head was.
 */
export function holdWhileMeasuring(virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>): void {
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = (item, _delta, view) => {
    const offset = view.scrollOffset ?? 0;
    if (view.itemSizeCache.has(item.key)) return item.end <= offset;
    const inView = view.scrollDirection === 'backward' ? (view.scrollElement?.clientHeight ?? 0) : HEAD;
    return item.start < offset + inView;
  };
}
