import { type LucideIcon } from 'lucide-react';
import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { formatCompact, formatNumber } from '../lib/format/numbers';
import { Skeleton } from './states/skeleton';

export interface BarItem {
  key: string;
  label: string;
  value: number;
  /** A second figure: short to see, in words to hear. */
  note?: { icon: LucideIcon; value: number; sentence: string };
  /** The people behind the figure. */
  to: string;
  /** A CSS colour of its own. */
  colour?: string;
  /** Before the label. */
  sign?: ReactNode;
}

/** Figures from the largest down, with bars measured against the first; each leads to the people behind it. */
export function BarList({ items, colour }: { items: BarItem[]; colour: string }) {
  const most = Math.max(...items.map(({ value }) => value), 1);
  return (
    <ol className="flex flex-col px-3 pb-3">
      {items.map(({ key, label, value, note, to, colour: own, sign }) => (
        <li key={key}>
          <Link
            to={to}
            className="flex h-[52px] items-center gap-3 rounded-md px-2 -outline-offset-2 hover:bg-sunken"
          >
            {sign}
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline justify-between gap-3">
                <bdi className="truncate font-medium">{label}</bdi>
                <span className="figures shrink-0">
                  {note && (
                    <span className="mr-2.5 text-xs text-muted" title={note.sentence}>
                      <note.icon className="mr-1 mb-0.5 inline size-3" aria-hidden />
                      <span aria-hidden>{formatCompact(note.value)}</span>
                      <span className="sr-only">{note.sentence}</span>
                    </span>
                  )}
                  <span className="font-semibold">{formatNumber(value)}</span>
                </span>
              </span>
              <span className="mt-1.5 block h-1.5 overflow-hidden rounded-full bg-pressed" aria-hidden>
                <span
                  className="block h-full rounded-full"
                  style={{ width: `${(value / most) * 100}%`, background: own ?? colour }}
                />
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** As high as a list of that many rows. */
export const BarListSkeleton = ({ rows }: { rows: number }) => (
  <div className="px-3 pb-3">
    {Array.from({ length: rows }, (_, i) => (
      <div key={i} className="flex h-[52px] flex-col justify-center gap-2 px-2">
        <Skeleton className="h-3.5 w-1/2" />
        <Skeleton className="h-1.5" />
      </div>
    ))}
  </div>
);
