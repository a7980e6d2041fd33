import { type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Row } from '../rows/row';

/** From the top of the view to the pill; the same as above the pill inside its row. */
export const PILL_TOP = 10;
const PILL_BOTTOM = PILL_TOP + 24 + 6;

/**
 * The day of the topmost row in sight, for a pill that stays there. The next day's pill pushes it away; that
 * movement goes straight to the element, since it happens on every scrolled pixel.
 */
export function useStickyDay(
  virtualizer: Virtualizer<HTMLDivElement, HTMLDivElement>,
  rows: readonly Row[],
): { day: string | null; pill: RefObject<HTMLDivElement | null> } {
  const pill = useRef<HTMLDivElement>(null);
  const [day, setDay] = useState<string | null>(null);
  const element = virtualizer.scrollElement;
  const total = virtualizer.getTotalSize();

  useEffect(() => {
    if (!element) return;
    const place = () => {
      // What the virtualizer has just read: to ask the element now would make the browser lay everything out twice.
      const offset = virtualizer.scrollOffset ?? 0;
      const top = virtualizer.getVirtualItemForOffset(offset);
      setDay((top && top.start <= offset && rows[top.index]?.day) || null);
      const next = virtualizer
        .getVirtualItems()
        .find(({ index, start }) => start > offset && rows[index]?.kind === 'day');
      const push = next ? Math.min(0, next.start - offset + PILL_TOP - PILL_BOTTOM) : 0;
      if (pill.current) pill.current.style.transform = `translateY(${push}px)`;
    };
    place();
    element.addEventListener('scroll', place, { passive: true });
    return () => element.removeEventListener('scroll', place);
    // Rows that were measured meanwhile moved the others: `total` stands for their places.
  }, [element, virtualizer, rows, total]);
  return { day, pill };
}
