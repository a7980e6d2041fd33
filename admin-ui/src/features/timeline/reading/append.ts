import { type TimelineEvent } from '../../../lib/api-types';
import { type Pieces } from '../use-timeline';

const numberIn = (event: TimelineEvent, name: string): number => {
  const value = event.meta?.[name];
  return typeof value === 'number' ? value : 0;
};

/** The order of the API: time, then the update and the place in it, then the id. */
export function inOrder(one: TimelineEvent, other: TimelineEvent): number {
  return (
    Date.parse(one.createdAt) - Date.parse(other.createdAt) ||
    numberIn(one, 'updateId') - numberIn(other, 'updateId') ||
    numberIn(one, 'sequence') - numberIn(other, 'sequence') ||
    (one.eventId < other.eventId ? -1 : 1)
  );
}

/** What was read of a conversation, with what happened since; unchanged where the newest was not reached yet. */
export function withEvents(pieces: Pieces, events: readonly TimelineEvent[], end?: string): Pieces {
  const last = pieces.pages.at(-1);
  if (!last || last.newer) return pieces;
  const known = new Set(pieces.pages.flatMap((page) => page.events.map(({ eventId }) => eventId)));
  const added = events.filter(({ eventId }) => !known.has(eventId));
  if (added.length === 0 && (end === undefined || end === last.end)) return pieces;
  const piece = { ...last, events: [...last.events, ...added].sort(inOrder), end: end ?? last.end };
  return { ...pieces, pages: [...pieces.pages.slice(0, -1), piece] };
}
