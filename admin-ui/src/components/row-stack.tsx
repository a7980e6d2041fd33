import { type Key, type ReactNode } from 'react';

const ROW_PX = 56;

interface RowStackProps<T> {
  label: string;
  items: readonly T[];
  keyOf: (item: T) => Key;
  children: (item: T) => ReactNode;
}

/**
 * Rows of one height, of which new ones come on top at any moment. They are moved rather than laid out anew: what makes
 * room so is no jump of the page, neither to the eye nor to the browser (Layout Instability, W3C).
 */
export const RowStack = <T,>({ label, items, keyOf, children }: RowStackProps<T>) => (
  <ol aria-label={label} className="relative mx-3 mb-3" style={{ height: items.length * ROW_PX }}>
    {items.map((item, place) => (
      <li
        key={keyOf(item)}
        className="absolute inset-x-0 top-0 h-14"
        style={{ transform: `translateY(${place * ROW_PX}px)` }}
      >
        {children(item)}
      </li>
    ))}
  </ol>
);
