import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { NONE } from '../users/none';
import { type ChurnQuery, LIFE_DAYS } from './churn-query';

/**
 * The table expression `churned` (client_id, at, blocks, is_back, persona, source, language, life): everybody who was
 * there in the range or blocked the bot in it. `at` is their last block of the range, null without one.
 */
export function churnedSql(query: ChurnQuery, zone: string, bind: Bind): string {
  const [from, to, inZone] = [`${bind(query.range.from)}::date`, `${bind(query.range.to)}::date`, bind(zone)];
  return `
    ${goneSql(from, to, inZone)}, present AS (
      SELECT client_id, max(day) AS day FROM tg_user_days WHERE day BETWEEN ${from} AND ${to} GROUP BY client_id
    ), met AS (
      -- As the primary key is read backwards, which leaves little to be sorted.
      SELECT DISTINCT ON (client_id) client_id, persona_id FROM tg_user_persona_days
      WHERE day BETWEEN ${from} AND ${to} ORDER BY client_id DESC, day DESC, messages DESC, persona_id
    ), churned AS (
      SELECT u.client_id, g.at, g.blocks, coalesce(r.at > g.at, false) AS is_back,
             coalesce(m.persona_id, '${NONE}') AS persona, coalesce(u.source, '${NONE}') AS source,
             coalesce(u.language_code, '${NONE}') AS language,
             (ARRAY[${LIFE_DAYS.map((day) => `'${day}'`).join(', ')}])[width_bucket(
               coalesce((g.at AT TIME ZONE ${inZone})::date, p.day) - (u.first_seen_at AT TIME ZONE ${inZone})::date,
               ARRAY[${LIFE_DAYS.join(', ')}])] AS life
      FROM present p FULL JOIN gone g USING (client_id)
      JOIN tg_users u USING (client_id)
      LEFT JOIN returned r USING (client_id)
      LEFT JOIN met m USING (client_id)
      ${whereChosen(query, zone, bind)}
    )`;
}

/** The same of those who left alone, and of them only `client_id`, `at` and `is_back`: found in a fraction of the time. */
export function leftSql(query: ChurnQuery, zone: string, bind: Bind): string {
  const [from, to, inZone] = [`${bind(query.range.from)}::date`, `${bind(query.range.to)}::date`, bind(zone)];
  return `
    ${goneSql(from, to, inZone)}, churned AS MATERIALIZED (
      SELECT client_id, g.at, coalesce(r.at > g.at, false) AS is_back
      FROM gone g JOIN tg_users u USING (client_id) LEFT JOIN returned r USING (client_id)
      ${whereChosen(query, zone, bind)}
    )`;
}

function goneSql(from: string, to: string, zone: string): string {
  const begin = `${from}::timestamp AT TIME ZONE ${zone}`;
  const end = `(${to} + 1)::timestamp AT TIME ZONE ${zone}`;
  return `
    gone AS MATERIALIZED (
      SELECT client_id, max(created_at) AS at, count(*) AS blocks FROM tg_analytics_events
      WHERE event_name = 'bot_blocked' AND created_at >= ${begin} AND created_at < ${end} GROUP BY client_id
    ), returned AS MATERIALIZED (
      SELECT client_id, max(created_at) AS at FROM tg_analytics_events
      WHERE event_name = 'bot_unblocked' AND created_at >= ${begin} GROUP BY client_id
    )`;
}

function whereChosen(query: ChurnQuery, zone: string, bind: Bind): string {
  const conditions = chosenPeople(query, zone, bind);
  return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
}

/** `count` events of each of the `people` who left last, from the last one back. Columns of `churned`, and `nr`. */
export const lastEventsSql = (people: string, count: string): string => `
  FROM (SELECT * FROM churned WHERE at IS NOT NULL ORDER BY at DESC, client_id DESC LIMIT ${people}) AS c
  CROSS JOIN LATERAL (
    SELECT event_name, created_at, row_number() OVER (ORDER BY created_at DESC, event_id DESC) AS nr
    FROM tg_analytics_events e WHERE e.client_id = c.client_id AND e.created_at < c.at
    ORDER BY created_at DESC, event_id DESC LIMIT ${count}
  ) AS e`;
