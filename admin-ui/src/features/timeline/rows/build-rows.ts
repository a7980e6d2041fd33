import { type EventLegend, type TimelineEvent, type TimelineKind } from '../../../lib/api-types';
import { dayReader } from '../../../lib/format/days';
import { badgeText } from '../../catalogue/badge-text';
import { type BadgeRow, type Row, type SpokenRow } from './row';

const MINUTE = 60_000;
/** Longer silence begins a new group, although the speaker is the same. */
const GROUP_GAP = 10 * MINUTE;
/** Longer silence is worth a line of its own. */
export const SOFT_BREAK = 6 * 60 * MINUTE;

const spoken: Partial<Record<TimelineKind, SpokenRow['kind']>> = {
  'user-bubble': 'user',
  'ai-bubble': 'ai',
  image: 'picture',
};

const speaker = (row: SpokenRow): string =>
  row.kind === 'user' ? 'user' : `ai ${row.event.personaId ?? ''}`;

export interface RowsInput {
  /** Oldest first. */
  events: readonly TimelineEvent[];
  legend: ReadonlyMap<string, EventLegend>;
  timeZone: string;
  /** True when no older events exist: only then is it known where the first day begins. */
  complete: boolean;
}

/**
 * Turns events into what a conversation shows: bubbles grouped by speaker, badges, days and long silences. Older
 * events may come in above later without changing the key of any row.
 */
export function buildRows({ events, legend, timeZone, complete }: RowsInput): Row[] {
  const rows: Row[] = [];
  const dayOfEvent = dayReader(timeZone);
  let before: { event: TimelineEvent; day: string; row: SpokenRow | BadgeRow } | undefined;

  for (const event of events) {
    const day = dayOfEvent(event.createdAt);
    const silence = before ? Date.parse(event.createdAt) - Date.parse(before.event.createdAt) : 0;
    if (silence > SOFT_BREAK)
      rows.push({ kind: 'gap', key: `gap ${event.eventId}`, day: before?.day ?? day, ms: silence });
    if (before ? before.day !== day : complete) rows.push({ kind: 'day', key: `day ${day}`, day });

    const row = toRow(event, day, legend);
    const joins = before?.day === day && silence <= GROUP_GAP && together(before.row, row);
    if (joins && row.kind !== 'badge' && before && before.row.kind !== 'badge') {
      row.first = false;
      before.row.last = false;
    }
    rows.push(row);
    before = { event, day, row };
  }
  return complete ? rows : withoutOpenGroup(rows);
}

/**
 * Leaves out the oldest group while older events may still belong to it: they would take its head away, and what
 * stands below would jump. It appears with the next page.
 */
function withoutOpenGroup(rows: Row[]): Row[] {
  const joined = (row: Row) => 'first' in row && !row.first;
  const next = rows.findIndex((row, i) => i > 0 && !joined(row));
  return next > 0 ? rows.slice(next) : rows;
}

const together = (one: SpokenRow | BadgeRow, other: SpokenRow | BadgeRow): boolean =>
  one.kind !== 'badge' && other.kind !== 'badge' && speaker(one) === speaker(other);

function toRow(
  event: TimelineEvent,
  day: string,
  legend: ReadonlyMap<string, EventLegend>,
): SpokenRow | BadgeRow {
  const known = legend.get(event.eventName);
  const kind = known && spoken[known.timeline];
  if (kind) return { kind, key: event.eventId, day, event, first: true, last: true };
  // An event that this catalogue does not know is still shown: nothing disappears.
  return {
    kind: 'badge',
    key: event.eventId,
    day,
    event,
    command: known?.timeline === 'command-badge',
    text: badgeText(event, known),
  };
}
