import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

interface WindowRows {
  count: number;
  rowHeight: number;
  /** Called when the end comes near; not while `busy`. */
  onEnd: () => void;
  hasMore: boolean;
  busy: boolean;
}

/** Rows of equal height in a page that scrolls as a whole; only those in sight exist. */
export function useWindowRows({ count, rowHeight, onEnd, hasMore, busy }: WindowRows) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => setTop((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);

  const virtualizer = useWindowVirtualizer({
    count,
    estimateSize: () => rowHeight,
    scrollMargin: top,
    overscan: 6,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !busy && last >= count - 25) onEnd();
  }, [hasMore, busy, last, count, onEnd]);

  return {
    list,
    height: virtualizer.getTotalSize(),
    rows: rows.map(({ index, start }) => ({ index, top: start - top })),
  };
}
