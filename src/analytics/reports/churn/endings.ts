import { type Sitting } from '../analyses/analyses';
import { type ChurnedPeople } from './churned-people';
import { type Ending, type LeftPerson, MOST_LOOKED } from './churn-query';
import { REMEMBERED } from './churn-walk';
import { grouped } from './grouped';

const MOST_ENDINGS = 10;
const RECENT = 50;
const TOLD = 10;

/** Who left last, the last first: at most {@link MOST_LOOKED}. */
export function lastLeft(people: ChurnedPeople): number[] {
  const left: number[] = [];
  for (let person = 0; person < people.size; person += 1) if (people.hasLeft(person)) left.push(person);
  return left
    .sort((a, b) => people.blockOf(b) - people.blockOf(a) || people.index.idOf(b) - people.index.idOf(a))
    .slice(0, MOST_LOOKED);
}

/** The last events of each of these people before they left, the oldest first. */
export async function eventsBefore(
  sitting: Sitting,
  people: ChurnedPeople,
  left: readonly number[],
): Promise<string[][]> {
  const before = left.map((person) => people.eventsBefore(person));
  const short = left.filter((_, i) => before[i]!.length < REMEMBERED);
  const earlier = await eventsBeforeRange(sitting, people, short);
  return before.map((events, i) => [...(earlier.get(left[i]!) ?? []), ...events].slice(-REMEMBERED));
}

async function eventsBeforeRange(
  sitting: Sitting,
  people: ChurnedPeople,
  persons: readonly number[],
): Promise<Map<number, string[]>> {
  if (persons.length === 0) return new Map();
  const rows = await sitting.ask<{ id: number; events: string[] }>(
    `SELECT client_id::float8 AS id, array_agg(event_name ORDER BY nr DESC) AS events
     FROM unnest($1::bigint[]) AS w (client_id) CROSS JOIN LATERAL (
       SELECT event_name, row_number() OVER (ORDER BY created_at DESC, event_id DESC) AS nr
       FROM tg_analytics_events e WHERE e.client_id = w.client_id AND e.created_at < $2
       ORDER BY created_at DESC, event_id DESC LIMIT ${REMEMBERED}) AS e
     GROUP BY client_id`,
    [persons.map((person) => people.index.idOf(person)), new Date(people.begin)],
  );
  return new Map(rows.map(({ id, events }) => [people.index.find(id), events]));
}

/** @param before the last events of each, the oldest first */
export function endingsOf(before: readonly string[][]): Ending[] {
  const counts = grouped(
    before.filter((events) => events.length > 0),
    (events) => events.join(),
  );
  return [...counts.values()]
    .map((same) => ({ events: same[0], people: same.length }))
    .sort((a, b) => b.people - a.people || (a.events.join() < b.events.join() ? -1 : 1))
    .slice(0, MOST_ENDINGS);
}

/** Those of these people who left last, with what came before. */
export async function recentOf(
  sitting: Sitting,
  people: ChurnedPeople,
  left: readonly number[],
): Promise<LeftPerson[]> {
  const recent = left.slice(0, RECENT);
  const rows = await sitting.ask<
    Pick<LeftPerson, 'clientId' | 'firstName' | 'username'> & { names: string[]; times: Date[] }
  >(
    // Of the moment of the block itself some events come before it and some after it.
    `SELECT u.client_id::float8 AS "clientId", first_name AS "firstName", username, names, times
     FROM unnest($1::bigint[], $2::timestamptz[]) WITH ORDINALITY AS w (client_id, at, place)
     JOIN tg_users u USING (client_id)
     CROSS JOIN LATERAL (
       SELECT array_agg(event_name ORDER BY created_at DESC, event_id DESC) AS names,
              array_agg(created_at ORDER BY created_at DESC, event_id DESC) AS times
       FROM (
         SELECT event_name, created_at, event_id FROM tg_analytics_events e
         WHERE e.client_id = w.client_id AND e.created_at < w.at + interval '1 millisecond'
         ORDER BY created_at DESC, event_id DESC LIMIT ${2 * TOLD}) AS newest) AS e
     ORDER BY place`,
    [
      recent.map((person) => people.index.idOf(person)),
      recent.map((person) => new Date(people.blockOf(person))),
    ],
  );
  return rows.map(({ names, times, ...row }) => {
    const person = people.index.find(row.clientId);
    const block = names.indexOf('bot_blocked');
    const told = names.map((eventName, i) => ({ eventName, createdAt: times[i]!.toISOString() }));
    return {
      ...row,
      blockedAt: new Date(people.blockOf(person)).toISOString(),
      isBack: people.isBack(person),
      events: told.slice(block + 1, block + 1 + TOLD).reverse(),
    };
  });
}
