import { type RefObject, useLayoutEffect, useState } from 'react';

const COLUMN = 760;

/** Width in pixels that rows of the conversation have, before they are drawn. */
export function useColumnWidth(scroller: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(() => Math.min(COLUMN, window.innerWidth - 24));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      setWidth(Math.min(COLUMN, element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return width;
}
