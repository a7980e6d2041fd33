import { LOOK_BACK_DAYS } from '../../sources/sources-query';
import { type Sitting } from '../../analyses/analyses';
import { addDays } from '../../date-range';
import { Codes } from '../../traces/codes';
import { dayStarts } from '../../traces/day-starts';
import { type WalkPeople } from '../../traces/walk-people';
import { walkTraces } from '../../traces/walk-traces';
import { type MarginQuery } from './margin-query';
import { GroupSums } from './margin-sums';
import { type UsePrices } from './use-prices';
import { placesOf, type Used } from './used';
import { type KeyFrom, UsesWalk } from './uses-walk';

const DAY_MS = 86_400_000;
const ID_BYTES = 8;

/** By whatever key, of everybody or of some. */
export async function usesFromTraces(
  sitting: Sitting,
  query: MarginQuery,
  zone: string,
  prices: UsePrices,
): Promise<Used> {
  const { range, by, touch } = query;
  const starts = await dayStarts(sitting, range, zone);
  const days = starts.slice(1).map((_, day) => addDays(range.from, day));
  const keyFrom = keyFromOf(query);
  const walk = new UsesWalk(keyFrom, starts, days, prices);
  const lookBack = keyFrom === 'story' || keyFrom === 'link' ? LOOK_BACK_DAYS * DAY_MS : 0;
  const question = {
    ...{ since: starts[0]! - lookBack, before: starts.at(-1)! },
    ...{ whom: query, zone, areEfforts: true },
  };
  const [links, people] = await Promise.all([
    by === 'source' && touch !== 'significant' ? sitting.beside((other) => askLinks(other, touch)) : [],
    walkTraces(sitting, question, walk),
  ]);
  walk.endDay();
  const { sums, keys } = walk;
  const unpriced = walk.unpriced.all();
  if (keyFrom !== 'person') return { sums, unpriced, ...placesOf(keys) };
  if (by === 'user') return { sums, unpriced, ...idsOf(people) };
  return { unpriced, ...byLink(sums, people, links) };
}

/** The first and the last link are known of the person. */
function keyFromOf({ by, touch }: MarginQuery): KeyFrom {
  if (by === 'persona' || by === 'story') return by;
  return by === 'source' && touch === 'significant' ? 'link' : 'person';
}

const idsOf = (people: WalkPeople): Pick<Used, 'keyAt' | 'placeOf'> => ({
  keyAt: (place) => String(people.idOf(place)),
  placeOf: (key) => {
    const id = Buffer.alloc(ID_BYTES);
    id.writeBigInt64BE(BigInt(key!));
    return people.numberIn(id, 0);
  },
});

/** The ids of the people to whom a link is credited, in hex. */
interface Link {
  code: string;
  people: string;
}

function askLinks(sitting: Sitting, touch: 'first' | 'last'): Promise<Link[]> {
  const link = touch === 'first' ? 'source' : 'last_source';
  return sitting.ask<Link>(
    `SELECT ${link} AS code, encode(string_agg(int8send(client_id), ''), 'hex') AS people
     FROM tg_users WHERE ${link} IS NOT NULL GROUP BY 1`,
    [],
  );
}

function byLink(sums: GroupSums, people: WalkPeople, links: readonly Link[]): Omit<Used, 'unpriced'> {
  const keys = new Codes<string | null>();
  const places = new Int32Array(people.size).fill(keys.codeOf(null));
  for (const { code, people: hex } of links) {
    const [ids, place] = [Buffer.from(hex, 'hex'), keys.codeOf(code)];
    for (let at = 0; at < ids.length; at += ID_BYTES) {
      const person = people.findIn(ids, at);
      if (person >= 0) places[person] = place;
    }
  }
  const byKey = new GroupSums();
  for (const person of sums.places()) sums.addTo(byKey, person, places[person]!);
  return { sums: byKey, ...placesOf(keys) };
}
