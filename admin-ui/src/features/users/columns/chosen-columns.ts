import { storedList } from '../../../lib/browser/stored-list';
import { type Column, columns } from '../rows/columns';

/** Ids of the columns that somebody wants to see. */
export const chosenColumns = storedList(
  'teleskop.users.columns',
  columns.filter(({ extra }) => !extra).map(({ id }) => id),
);

export const GAP = 16;

/**
 * Those that are chosen and fit into `available` pixels, in their order. Where there is no room, the last of them stay
 * out; one cannot see half a column.
 */
export function columnsThatFit(chosen: readonly string[], available: number): Column[] {
  let left = available;
  const taken = new Set<string>();
  const byNeed = [...columns].sort((one, other) => Number(other.fixed ?? false) - Number(one.fixed ?? false));
  for (const { id, room, fixed } of byNeed) {
    if (!fixed && !chosen.includes(id)) continue;
    left -= room + GAP;
    if (left < -GAP && !fixed) break;
    taken.add(id);
  }
  return columns.filter(({ id }) => taken.has(id));
}
