import { type Sitting } from '../analyses/analyses';
import { addDays, today } from '../date-range';
import { dayStarts } from '../traces/day-starts';
import { Days } from '../traces/days';
import { KnownPeople } from '../traces/known-people';
import { walkTraces } from '../traces/walk-traces';
import { type Charge, readCharges } from './charges';
import { askNewcomers } from './newcomers';
import { type CountedSource, type EarnedSource } from './source-halves';
import { SourceWalk } from './source-walk';
import { LOOK_BACK_DAYS, RETAINED_DAYS, type SourcesQuery } from './sources-query';

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = LOOK_BACK_DAYS * DAY_MS;
const NOBODY = -2;

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
  const walk = new SourceWalk(starts, starts[starts.length - RETAINED_DAYS.to - 2]!);
  const question = { since: starts[0]!, before: now.getTime() + DAY_MS, whom: query, zone };
  const [{ known, charges }, index] = await Promise.all([
    sitting.beside(async (other) => ({
      known: await askNewcomers(other, query, zone),
      charges: await readCharges(other, query, zone),
    })),
    walkTraces(sitting, question, walk),
  ]);
  const came = new KnownPeople(index);
  came.learn(known);
  walk.makeRoom(index.capacity);
  const credited = creditOf(query, came, walk);
  const retainableBefore = addDays(today(zone, now), -RETAINED_DAYS.to);
  const days = starts.map((_, day) => addDays(range.from, day));
  return {
    counted: countedBy(came, walk, credited, { starts, days, retainableBefore }),
    earned: earnedBy(query, came, walk, credited, charges),
  };
}

/** By person the code of a payload, -1 for no link, {@link NOBODY} for who did not come in the range. */
function creditOf({ touch }: SourcesQuery, came: KnownPeople, walk: SourceWalk): Int32Array {
  const first = came.origins.map(({ source }) => (source === null ? -1 : walk.payloads.codeOf(source)));
  return came.originOf.map((origin, person) => {
    if (origin === -1) return NOBODY;
    if (touch === 'first') return first[origin]!;
    return touch === 'last' ? walk.touchOf(person) : walk.significantTouchOf(person, came.firstSeen[person]!);
  });
}

interface Calendar {
  starts: readonly number[];
  days: readonly string[];
  /** The first day of which not all can have been retained. */
  retainableBefore: string;
}

function countedBy(
  came: KnownPeople,
  walk: SourceWalk,
  credited: Int32Array,
  { starts, days, retainableBefore }: Calendar,
): CountedSource[] {
  const calendar = new Days(starts);
  const retainable = days.map((day) => day < retainableBefore);
  const rows: (Omit<CountedSource, 'code' | 'firstDay'> & { first: number })[] = [];
  for (let person = 0; person < credited.length; person += 1) {
    const code = credited[person]!;
    if (code === NOBODY) continue;
    const row = (rows[code + 1] ??= { people: 0, activated: 0, retained: 0, retainable: 0, first: Infinity });
    const firstSeen = came.firstSeen[person]!;
    const day = calendar.placeOf(firstSeen);
    row.people += 1;
    if (walk.isActivated(person, firstSeen)) row.activated += 1;
    if (walk.isRetained(person, day)) row.retained += 1;
    if (retainable[day]) row.retainable += 1;
    if (day < row.first) row.first = day;
  }
  // Codes that nobody is credited to are holes, which flatMap leaves out.
  return rows.flatMap(({ first, ...row }, code) => ({
    ...{ code: code === 0 ? null : walk.payloads.values[code - 1]! },
    ...row,
    firstDay: days[first]!,
  }));
}

function earnedBy(
  { touch }: SourcesQuery,
  came: KnownPeople,
  walk: SourceWalk,
  credited: Int32Array,
  charges: readonly Charge[],
): EarnedSource[] {
  const earned = new Map<number, EarnedSource & { people: Set<number>; byDay: Map<string, number> }>();
  const rowOf = (code: number) => {
    const row = earned.get(code) ?? {
      ...{ code: code === -1 ? null : walk.payloads.values[code]! },
      ...{ starts: 0, payers: 0, stars: 0, starDays: [] },
      ...{ people: new Set<number>(), byDay: new Map<string, number>() },
    };
    earned.set(code, row);
    return row;
  };
  walk.starts.forEach((count, code) => (rowOf(code).starts = count));
  for (const { clientId, paidAt, day, stars, came: isPayment } of charges) {
    const person = came.index.find(clientId);
    const credit = credited[person] ?? NOBODY;
    if (credit === NOBODY) continue;
    const code =
      touch === 'significant'
        ? walk.touchOf(person, (time) => time <= paidAt && time > paidAt - LOOK_BACK_MS)
        : credit;
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
