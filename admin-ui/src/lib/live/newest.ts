import { type TimelineEvent } from '../api-types';

const newestFirst = (one: TimelineEvent, other: TimelineEvent): number =>
  Date.parse(other.createdAt) - Date.parse(one.createdAt);

/** Both lists as one, newest first, none twice, and no more than `keep`. */
export function merged(
  known: readonly TimelineEvent[],
  more: readonly TimelineEvent[],
  keep: number,
): TimelineEvent[] {
  const ids = new Set(known.map(({ eventId }) => eventId));
  const fresh = more.filter(({ eventId }) => !ids.has(eventId) && ids.add(eventId));
  // Sorting is stable: of one second, what came last stays on top.
  return [...fresh, ...known].sort(newestFirst).slice(0, keep);
}
