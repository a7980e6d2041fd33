import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { type PersonaLegend } from '../../../lib/api-types';
import { HEAD, type History, HistoryHead } from './history-head';
import { JumpToNewest } from './jump-to-newest';
import { estimateRow } from '../rows/estimate';
import { type Row } from '../rows/row';
import { useColumnWidth } from './use-column-width';
import { holdWhileMeasuring } from './hold-while-measuring';
import { PILL_TOP, useStickyDay } from './use-sticky-day';
import { DayPill } from '../views/day-pill';
import { RowView } from '../views/row-view';
import { t } from '../../../lib/i18n/t';

interface ConversationProps {
  rows: Row[];
  personas: ReadonlyMap<string, PersonaLegend>;
  history: History;
  onOpenPicture: (eventId: string) => void;
}

/** Older history is fetched this many rows before one gets there. */
const AHEAD = 30;

/** Rows from oldest to newest, held at the newest; older ones come in above without moving what is read. */
export function Conversation({ rows, personas, history, onOpenPicture }: ConversationProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const width = useColumnWidth(scroller);
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler; we do not use it
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => (rows[index] ? estimateRow(rows[index], width) : 0),
    paddingStart: HEAD,
    paddingEnd: 20,
    overscan: 8,
    anchorTo: 'end',
    followOnAppend: true,
  });
  useLayoutEffect(() => virtualizer.scrollToEnd(), [virtualizer]);
  useLayoutEffect(() => holdWhileMeasuring(virtualizer), [virtualizer]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const { hasOlder, loading, failed, load } = history;
  useEffect(() => {
    if (hasOlder && !loading && !failed && first < AHEAD) load();
  }, [hasOlder, loading, failed, first, load]);

  const { day, pill } = useStickyDay(virtualizer, rows);
  return (
    <div className="relative min-h-0 flex-1 overflow-hidden">
      <div
        ref={scroller}
        role="region"
        aria-label={t('timeline.conversation')}
        tabIndex={0}
        className="flex h-full flex-col overflow-x-hidden overflow-y-auto overscroll-contain px-3 -outline-offset-2 [overflow-anchor:none] sm:px-6"
      >
        <div
          className="relative mx-auto mt-auto w-full max-w-[760px] shrink-0"
          style={{ height: virtualizer.getTotalSize() }}
        >
          <HistoryHead history={history} />
          {items.map(({ key, index, start }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className="absolute inset-x-0 top-0"
                style={{
                  transform: `translateY(${start}px)`,
                  // The pill that stays on top shows this day now.
                  visibility: row.kind === 'day' && row.day === day ? 'hidden' : undefined,
                }}
              >
                <RowView row={row} personas={personas} available={width} onOpenPicture={onOpenPicture} />
              </div>
            );
          })}
        </div>
      </div>
      <div
        ref={pill}
        aria-hidden
        className="pointer-events-none absolute inset-x-0 text-center leading-none"
        style={{ top: PILL_TOP }}
      >
        {day && <DayPill day={day} />}
      </div>
      <JumpToNewest scroller={scroller} onJump={() => virtualizer.scrollToEnd()} />
    </div>
  );
}
