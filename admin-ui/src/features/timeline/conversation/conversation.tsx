import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type PersonaLegend } from '../../../lib/api-types';
import { HEAD, type History, HistoryHead } from './history-head';
import { JumpToNewest } from './jump-to-newest';
import { estimateRow } from '../rows/estimate';
import { type Row } from '../rows/row';
import { useTimelineTools } from '../timeline-context';
import { holdWhileMeasuring } from './hold-while-measuring';
import { PILL_TOP, useStickyDay } from './use-sticky-day';
import { DayPill } from '../views/day-pill';
import { RowView } from '../views/row-view';
import { t } from '../../../lib/i18n/t';

/** Where the view opens or goes to: an event, or what was at its time; the first row of a day; the newest. */
export type Target = { eventId: string | null; at: string } | { day: string } | null;

interface ConversationProps {
  rows: Row[];
  personas: ReadonlyMap<string, PersonaLegend>;
  history: History;
  scroller: RefObject<HTMLDivElement | null>;
  target: Target;
  /** Leads to the newest, which may have to be read first. */
  onNewest: () => void;
  /** Tells the day that is read now. */
  onDay: (day: string) => void;
}

/** More is fetched this many rows before one gets there. */
const AHEAD = 30;
/** So many rows below what is in sight, and there is a way back down. */
const FAR = 12;
/** Fewer rows above a target, and it cannot be brought to its place. */
const EDGE = 12;

const placeOf = (rows: readonly Row[], target: Target): number => {
  if (!target) return -1;
  if ('eventId' in target) {
    const place = rows.findIndex(({ key }) => key === target.eventId);
    return place >= 0 ? place : rows.findIndex((row) => 'event' in row && row.event.createdAt >= target.at);
  }
  return rows.findIndex(({ kind, day }) => kind !== 'gap' && day >= target.day);
};

/** Rows from oldest to newest; older and newer ones come in at both ends without moving what is read. */
export function Conversation({
  rows,
  personas,
  history,
  scroller,
  target,
  onNewest,
  onDay,
}: ConversationProps) {
  const { available } = useTimelineTools();
  const { older, newer } = history;
  // eslint-disable-next-line react-hooks/incompatible-library -- warns users of the React Compiler; we do not use it
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: (index) => (rows[index] ? estimateRow(rows[index], available) : 0),
    paddingStart: HEAD,
    paddingEnd: 20,
    overscan: 8,
    anchorTo: 'end',
    // What comes in below while one reads an older part must not take one away.
    followOnAppend: !newer.more,
  });
  useLayoutEffect(() => holdWhileMeasuring(virtualizer), [virtualizer]);

  const place = useMemo(() => placeOf(rows, target), [rows, target]);
  const reached = useRef<Target | undefined>(undefined);
  useLayoutEffect(() => {
    if (reached.current === target) return;
    if (target === null || place < 0) virtualizer.scrollToEnd();
    else virtualizer.scrollToIndex(place, { align: 'eventId' in target ? 'center' : 'start' });
    // At the edge of what is known it cannot stand in the middle yet: again when more is there.
    if (place < 0 || place > EDGE || !older.more) reached.current = target;
  }, [virtualizer, target, place, older.more]);

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const far = newer.more || (virtualizer.range?.endIndex ?? rows.length) < rows.length - FAR;
  useEffect(() => {
    if (older.more && !older.busy && first < AHEAD) older.load();
  }, [older, first]);
  useEffect(() => {
    if (newer.more && !newer.busy && last > rows.length - AHEAD) newer.load();
  }, [newer, last, rows.length]);

  const { day, pill } = useStickyDay(virtualizer, rows);
  useEffect(() => {
    const shown = day ?? rows[first]?.day;
    if (shown) onDay(shown);
  }, [day, rows, first, onDay]);

  return (
    <div className="relative min-h-0 flex-1 overflow-hidden print:hidden">
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
          <HistoryHead history={older} />
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
                <RowView row={row} personas={personas} />
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
      <JumpToNewest far={far} onJump={() => (newer.more ? onNewest() : virtualizer.scrollToEnd())} />
    </div>
  );
}
