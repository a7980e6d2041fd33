import { type PoolClient } from 'pg';
import { binaryArray } from '../write/binary-array';
import { type DayTally, type PersonaDayTally } from './tally';

/** A person, and a persona or `''` for any, on a day that was not counted before. */
export interface NewDay {
  clientId: number;
  personaId: string;
  day: string;
}

type Written = [clientId: string, day: string, events: string, personaId?: string];

/** @returns the days on which somebody was there for the first time */
export async function addToDays(client: PoolClient, days: readonly DayTally[]): Promise<NewDay[]> {
  const { rows } = await client.query<Written>({
    name: 'add-to-user-days',
    rowMode: 'array',
    text: `
      INSERT INTO tg_user_days AS d (client_id, day, events, user_messages, ai_messages, images, stars)
      SELECT client_id, day::date, events, user_messages, ai_messages, images, stars
      FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
        AS n (client_id, day, events, user_messages, ai_messages, images, stars)
      ON CONFLICT (client_id, day) DO UPDATE SET
        events = d.events + excluded.events,
        user_messages = d.user_messages + excluded.user_messages,
        ai_messages = d.ai_messages + excluded.ai_messages,
        images = d.images + excluded.images,
        stars = d.stars + excluded.stars
      RETURNING client_id, to_char(day, 'YYYY-MM-DD'), events`,
    values: [
      binaryArray('bigint', days, (tally) => tally.clientId),
      binaryArray('text', days, (tally) => tally.day),
      binaryArray('bigint', days, (tally) => tally.events),
      binaryArray('bigint', days, (tally) => tally.userMessages),
      binaryArray('bigint', days, (tally) => tally.aiMessages),
      binaryArray('bigint', days, (tally) => tally.images),
      binaryArray('bigint', days, (tally) => tally.stars),
    ],
  });
  return firstTimes(rows, days, (tally) => tally.clientId + tally.day);
}

/** @returns the days on which somebody met a persona for the first time */
export async function addToPersonaDays(
  client: PoolClient,
  days: readonly PersonaDayTally[],
): Promise<NewDay[]> {
  if (days.length === 0) return [];
  const { rows } = await client.query<Written>({
    name: 'add-to-user-persona-days',
    rowMode: 'array',
    text: `
      INSERT INTO tg_user_persona_days AS p (client_id, day, persona_id, events, messages, images)
      SELECT client_id, day::date, persona_id, events, messages, images
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::bigint[])
        AS n (client_id, day, persona_id, events, messages, images)
      ON CONFLICT (client_id, day, persona_id) DO UPDATE SET
        events = p.events + excluded.events,
        messages = p.messages + excluded.messages,
        images = p.images + excluded.images
      RETURNING client_id, to_char(day, 'YYYY-MM-DD'), events, persona_id`,
    values: [
      binaryArray('bigint', days, (tally) => tally.clientId),
      binaryArray('text', days, (tally) => tally.day),
      binaryArray('text', days, (tally) => tally.personaId),
      binaryArray('bigint', days, (tally) => tally.events),
      binaryArray('bigint', days, (tally) => tally.messages),
      binaryArray('bigint', days, (tally) => tally.images),
    ],
  });
  return firstTimes(rows, days, (tally) => tally.clientId + tally.day + tally.personaId);
}

/** A row that holds no more than what this batch added was not there before. */
function firstTimes<T extends { events: number }>(
  rows: readonly Written[],
  tallies: readonly T[],
  keyOf: (tally: T) => string,
): NewDay[] {
  const added = new Map(tallies.map((tally) => [keyOf(tally), tally.events]));
  return rows
    .filter(
      ([clientId, day, events, personaId = '']) => added.get(clientId + day + personaId) === Number(events),
    )
    .map(([clientId, day, , personaId = '']) => ({ clientId: Number(clientId), personaId, day }));
}
