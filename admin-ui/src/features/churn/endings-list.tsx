import { FigureButton } from '../../components/figure-button';
import { formatNumber } from '../../lib/format/numbers';
import { type Ending } from './churn';

interface EndingsListProps {
  title: string;
  endings: Ending[];
  labelOf: (eventName: string) => string;
  /** Opens the people behind one; without it figures open nothing. */
  onOpen?: (eventName: string) => void;
}

/** What came last before a block, the most frequent first. */
export const EndingsList = ({ title, endings, labelOf, onOpen }: EndingsListProps) => (
  <section className="min-w-0 flex-1 basis-72">
    <h3 className="pb-1 text-sm text-muted">{title}</h3>
    <ol>
      {endings.map(({ events, people }) => (
        <li key={events.join()} className="flex items-baseline justify-between gap-3 border-t py-2">
          <span className="min-w-0">{events.map(labelOf).join(' → ')}</span>
          <span className="figures font-semibold">
            {onOpen ? (
              <FigureButton value={formatNumber(people)} onClick={() => onOpen(events[0] ?? '')} />
            ) : (
              formatNumber(people)
            )}
          </span>
        </li>
      ))}
    </ol>
  </section>
);
