import { type Sitting } from '../analyses/analyses';
import { type Page } from '../keyset-cursor';
import { type FoundPerson } from '../people-page';
import { dayStarts } from '../traces/day-starts';
import { foundPeople } from '../traces/found-people';
import { NumberList } from '../traces/number-list';
import { percentilesOf } from '../traces/percentile';
import { type WalkPeople } from '../traces/walk-people';
import { walkTraces } from '../traces/walk-traces';
import { labelled, MOST_GROUPS } from './funnel-groups';
import {
  type FunnelClock,
  type FunnelFigures,
  type FunnelPeople,
  type FunnelQuery,
  type FunnelSplit,
} from './funnel-query';
import { FunnelWalk } from './funnel-walk';
import { type Counted, funnelFigures } from './step-figures';

const HOUR_MS = 3_600_000;

interface Walked {
  people: WalkPeople;
  walk: FunnelWalk;
  /** Whether this person's window is not over. */
  isOpen: (person: number) => boolean;
}

/** For steps that traces can tell apart. */
export async function funnelFromTraces(
  sitting: Sitting,
  query: FunnelQuery,
  split: FunnelSplit | undefined,
  clock: FunnelClock,
): Promise<FunnelFigures> {
  const walked = await walkFunnel(sitting, query, clock);
  const began: number[] = [];
  for (let person = 0; person < walked.people.size; person += 1)
    if (walked.walk.depthOf(person) > 0) began.push(person);
  const groups = split ? await groupsOf(sitting, split, walked.people, began) : [];
  const all = [{ key: null, persons: began }, ...groups];
  const { length } = query.steps;
  return funnelFigures(
    length,
    all.flatMap(({ key, persons }) => countSteps(walked, key, persons, length)),
  );
}

export async function funnelPeopleFromTraces(
  sitting: Sitting,
  query: FunnelQuery,
  of: FunnelPeople,
  clock: FunnelClock,
): Promise<Page<FoundPerson>> {
  const { people, walk, isOpen } = await walkFunnel(sitting, query, clock);
  const isFound = (person: number): boolean => {
    const depth = walk.depthOf(person);
    if (of.figure === 'reached') return depth >= of.step;
    // Who came to the end is neither lost nor waited for.
    return depth === of.step && depth < query.steps.length && isOpen(person) === (of.figure === 'waiting');
  };
  return foundPeople(sitting, people, isFound, of);
}

async function walkFunnel(sitting: Sitting, query: FunnelQuery, { now, zone }: FunnelClock): Promise<Walked> {
  const starts = await dayStarts(sitting, query.range, zone);
  const [begin, end] = [starts[0]!, starts.at(-1)!];
  const windowMs = query.windowHours * HOUR_MS;
  const walk = new FunnelWalk(query, { begin, end, windowMs });
  const people = await walkTraces(sitting, { since: begin, before: end + windowMs, whom: query, zone }, walk);
  return { people, walk, isOpen: (person) => walk.beganAt(person) + windowMs >= now.getTime() };
}

function countSteps(
  { walk, isOpen }: Walked,
  key: string | null,
  persons: readonly number[],
  length: number,
): Counted[] {
  const steps = Array.from({ length }, () => ({ people: 0, open: 0, took: new NumberList() }));
  for (const person of persons) {
    const depth = walk.depthOf(person);
    const open = isOpen(person) ? 1 : 0;
    for (let step = 0; step < depth; step += 1) {
      const counted = steps[step]!;
      counted.people += 1;
      counted.open += open;
      if (step > 0) counted.took.push(walk.reachedAt(person, step) - walk.reachedAt(person, step - 1));
    }
  }
  return steps.flatMap(({ people, open, took }, index) => {
    if (people === 0) return [];
    const [median = null, p90 = null] = percentilesOf(took.all(), [0.5, 0.9]);
    return [{ key, step: index + 1, people, open, median, p90 }];
  });
}

/** The largest groups, by who began. */
async function groupsOf(
  sitting: Sitting,
  split: FunnelSplit,
  people: WalkPeople,
  began: readonly number[],
): Promise<{ key: string; persons: number[] }[]> {
  const places = new Map(began.map((person, place) => [people.idOf(person), place]));
  const rows = await sitting.ask<{ key: string; ids: number[] }>(
    `SELECT key, array_agg(client_id::float8) AS ids FROM (${labelled[split]}) AS l
     WHERE client_id = ANY ($1::bigint[]) GROUP BY key ORDER BY count(*) DESC, key LIMIT ${MOST_GROUPS}`,
    [[...places.keys()]],
  );
  return rows.map(({ key, ids }) => ({ key, persons: ids.map((id) => began[places.get(id)!]!) }));
}
