import { type PoolClient } from 'pg';
import { binaryArray } from '../write/binary-array';
import { type NewDay } from './day-rollups';

/**
 * Counts new days of people into `tg_day_gaps`. A new day d between the known days p and n turns the gap p–n into p–d and
 * d–n, so one late event moves one count from one cell to another and nothing has to be counted again.
 *
 * Must run after the rows of `tg_users` are locked, in a statement of its own: only then does it see each day that
 * another writer has stored for the same people.
 */
export async function addToGaps(client: PoolClient, days: readonly NewDay[]): Promise<void> {
  const everybody = days.filter(({ personaId }) => personaId === '');
  const byPersona = days.filter(({ personaId }) => personaId !== '');
  if (everybody.length > 0)
    await client.query({
      name: 'add-to-gaps',
      text: statement('tg_user_days', "''", ''),
      values: parameters(everybody),
    });
  if (byPersona.length > 0)
    await client.query({
      name: 'add-to-persona-gaps',
      text: statement('tg_user_persona_days', 'n.persona_id', 'AND d.persona_id = n.persona_id'),
      values: parameters(byPersona),
    });
}

const parameters = (days: readonly NewDay[]): Buffer[] => [
  binaryArray('bigint', days, (day) => day.clientId),
  binaryArray('text', days, (day) => day.day),
  binaryArray('text', days, (day) => day.personaId),
];

/**
 * `added` are the new days. After: each has a gap to the known or new day before it, and the first known day after it
 * has a gap to it. Before: that known day had a gap to the last day that is not new.
 */
const statement = (table: string, scope: string, samePersona: string): string => `
  WITH added AS MATERIALIZED (
    SELECT client_id, day::date AS day, persona_id
    FROM unnest($1::bigint[], $2::text[], $3::text[]) AS a (client_id, day, persona_id)
  ), followers AS MATERIALIZED (
    SELECT DISTINCT n.client_id, n.persona_id, next.day
    FROM added n CROSS JOIN LATERAL (
      SELECT d.day FROM ${table} d WHERE d.client_id = n.client_id ${samePersona} AND d.day > n.day
      ORDER BY d.day LIMIT 1
    ) AS next
    WHERE (n.client_id, n.persona_id, next.day) NOT IN (SELECT client_id, persona_id, day FROM added)
  ), moved AS (
    SELECT ${scope} AS persona_id, n.day, 1 AS users, (
      SELECT max(d.day) FROM ${table} d WHERE d.client_id = n.client_id ${samePersona} AND d.day < n.day
    ) AS previous_day
    FROM (SELECT * FROM added UNION ALL SELECT client_id, day, persona_id FROM followers) AS n
    UNION ALL
    SELECT ${scope}, n.day, -1, (
      SELECT max(d.day) FROM ${table} d WHERE d.client_id = n.client_id ${samePersona} AND d.day < n.day
        AND NOT EXISTS (
          SELECT FROM added a WHERE a.client_id = n.client_id AND a.persona_id = n.persona_id AND a.day = d.day)
    )
    FROM followers n
  )
  INSERT INTO tg_day_gaps AS g (persona_id, day, previous_day, users)
  SELECT persona_id, day, coalesce(previous_day, '-infinity'), sum(users)
  FROM moved GROUP BY 1, 2, 3 HAVING sum(users) <> 0 ORDER BY 1, 2, 3
  ON CONFLICT (persona_id, day, previous_day) DO UPDATE SET users = g.users + excluded.users`;
