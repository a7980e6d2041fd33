import { type Sitting } from '../analyses/analyses';
import { addDays, today } from '../date-range';
import { dayStarts } from '../traces/day-starts';
import { walkTraces } from '../traces/walk-traces';
import { dayAt } from '../traces/day-at';
import { type Charge, readCharges } from './charges';
import { type Newcomers, readNewcomers } from './newcomers';
import { type CountedSource, type EarnedSource } from './source-halves';
import { SourceWalk } from './source-walk';
import { LOOK_BACK_DAYS, RETAINED_DAYS, type SourcesQuery } from './sources-query';

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = LOOK_BACK_DAYS * DAY_MS;

/** Who came by each link, and what that brought. */
export async function sourcesFromTraces(
  sitting: Sitting,
  query: SourcesQuery,
  zone: string,
  now: Date,
): Promise<{ counted: CountedSource[]; earned: EarnedSource[] }> {
  const { range } = query;
  const starts = await dayStarts(
    sitting,
    { from: range.from, to: addDays(range.to, RETAINED_DAYS.to + 1) },
    zone,
  );
  const came = await readNewcomers(sitting, query, zone);
  const charges = await readCharges(sitting, query, zone);
  const firstDays = new Int32Array(came.firstSeen.length);
  for (const [newcomer, time] of came.firstSeen.entries()) firstDays[newcomer] = dayAt(starts, time);
  const end = starts[starts.length - RETAINED_DAYS.to - 2]!;
  const walk = new SourceWalk(came, firstDays, starts, end);
  const question = { since: starts[0]!, before: now.getTime() + DAY_MS, whom: query, zone };
  await walkTraces(sitting, question, walk, came.index);
  const credited = creditOf(query, came, walk);
  const days = starts.map((_, day) => addDays(range.from, day));
  const firstDay = (newcomer: number): string => days[firstDays[newcomer]!]!;
  return {
    counted: countedBy(came, walk, credited, firstDay, addDays(today(zone, now), -RETAINED_DAYS.to)),
    earned: earnedBy(query, came, walk, credited, charges),
  };
}

/** By newcomer. */
function creditOf({ touch }: SourcesQuery, came: Newcomers, walk: SourceWalk): (string | null)[] {
  return came.firstCode.map((first, newcomer) =>
    touch === 'first' ? first : touch === 'last' ? walk.touchOf(newcomer) : walk.significantTouchOf(newcomer),
  );
}

function countedBy(
  came: Newcomers,
  walk: SourceWalk,
  credited: readonly (string | null)[],
  firstDay: (newcomer: number) => string,
  retainableBefore: string,
): CountedSource[] {
  const counted = new Map<string | null, CountedSource & { firstSeen: number }>();
  for (const [newcomer, code] of credited.entries()) {
    let row = counted.get(code);
    if (!row) {
      row = {
        code,
        people: 0,
        activated: 0,
        retained: 0,
        retainable: 0,
        firstDay: null,
        firstSeen: Infinity,
      };
      counted.set(code, row);
    }
    row.people += 1;
    row.activated += walk.activated[newcomer]!;
    row.retained += walk.retained[newcomer]!;
    const day = firstDay(newcomer);
    if (day < retainableBefore) row.retainable += 1;
    if (came.firstSeen[newcomer]! < row.firstSeen)
      Object.assign(row, { firstSeen: came.firstSeen[newcomer], firstDay: day });
  }
  return [...counted.values()].map(({ firstSeen: _, ...row }) => row);
}

function earnedBy(
  { touch }: SourcesQuery,
  came: Newcomers,
  walk: SourceWalk,
  credited: readonly (string | null)[],
  charges: readonly Charge[],
): EarnedSource[] {
  const earned = new Map<string | null, EarnedSource & { people: Set<number>; byDay: Map<string, number> }>();
  const rowOf = (code: string | null) => {
    const row = earned.get(code) ?? {
      ...{ code, starts: 0, payers: 0, stars: 0, starDays: [] },
      ...{ people: new Set<number>(), byDay: new Map<string, number>() },
    };
    earned.set(code, row);
    return row;
  };
  walk.starts.forEach((count, code) => (rowOf(walk.payloads[code]!).starts = count));
  for (const { clientId, paidAt, day, stars, came: isPayment } of charges) {
    const newcomer = came.index.find(clientId);
    if (newcomer < 0 || newcomer >= credited.length) continue;
    const code =
      touch === 'significant'
        ? walk.touchOf(newcomer, (time) => time <= paidAt && time > paidAt - LOOK_BACK_MS)
        : credited[newcomer]!;
    const row = rowOf(code);
    row.stars += stars;
    row.byDay.set(day, (row.byDay.get(day) ?? 0) + stars);
    if (isPayment) row.people.add(clientId);
  }
  return [...earned.values()].map(({ people, byDay, ...row }) => ({
    ...row,
    payers: people.size,
    starDays: [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, sum]) => ({ day, stars: sum })),
  }));
}
