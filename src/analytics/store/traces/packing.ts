import { EFFORT, ENGINE_BYTES } from './efforts';

/**
 * A trace holds all events of a UTC day in six bytes each, where a row takes hundreds: enough to follow each person from
 * one event to the next, which is what funnels, sessions and paths are made of.
 *
 * `kinds` lists what happened that day, `[event name, persona id, detail]`, by its code; the detail tells events of one
 * name apart. `lives` is a block for each person, ordered by id: client id (int8), number of events (int4), and the
 * events in the order of a timeline, each 48 bits: milliseconds since midnight (27), code of the kind (21). All are
 * big-endian.
 */
export const BLOCK_HEAD_BYTES = 12;
export const DEED_BYTES = 6;
export const CODE_BITS = 21;

/**
 * Of a payment its action, of a start the payload of the link that was followed, of a story which, of an exposure what
 * was shown.
 */
const DETAIL = `CASE event_name
  WHEN 'story_selected' THEN meta->>'storyId'
  WHEN 'chat_continued' THEN meta->>'storyId'
  WHEN 'premium_action' THEN meta->>'action'
  WHEN 'start_command' THEN CASE WHEN jsonb_typeof(meta->'payload') = 'string' THEN nullif(meta->>'payload', '') END
  WHEN 'experiment_exposed' THEN (meta->>'experimentId') || ' ' || (meta->>'variant') END`;

/**
 * Expressions that end in `packed` (day, kinds, lives; and with efforts engines, efforts), one row for each day that has
 * events.
 * @param from and to: expressions of dates; `to` is not within any more
 */
export function packedSql(
  from: string,
  to: string,
  { areEfforts, among = 'true' }: { areEfforts: boolean; /** A condition on `day`. */ among?: string },
): string {
  const only = (part: string): string => (areEfforts ? part : '');
  return `
  deeds AS MATERIALIZED (
    SELECT day, client_id, created_at, event_id,
           least(round(date_part('epoch', at::time) * 1000), 86399999)::bigint AS ms,
           jsonb_build_array(event_name, persona_id, ${DETAIL}) AS kind ${only(', use.engine, use.effort')}
    FROM tg_analytics_events
      CROSS JOIN LATERAL (SELECT created_at AT TIME ZONE 'UTC' AS at) AS a
      CROSS JOIN LATERAL (SELECT at::date AS day) AS d ${only(`LEFT JOIN ${EFFORT} ON true`)}
    WHERE created_at >= (${from})::timestamp AT TIME ZONE 'UTC' AND created_at < (${to})::timestamp AT TIME ZONE 'UTC'
      AND ${among}
  ), ${legendSql('kind')}, ${only(`${legendSql('engine')},`)}
  blocks AS (
    SELECT day, client_id, int8send(client_id) || int4send(count(*)::int) || string_agg(
             substring(int8send(ms << ${CODE_BITS} | k.code) FROM 3), ''::bytea ORDER BY created_at, event_id) AS block
           ${only(`, string_agg(substring(int4send(e.code::int) FROM ${5 - ENGINE_BYTES}) || effort, ''::bytea
                       ORDER BY created_at, event_id) AS efforts`)}
    FROM deeds JOIN kinds k USING (day, kind) ${only('LEFT JOIN engines e USING (day, engine)')}
    GROUP BY day, client_id
  ), packed AS (
    SELECT day, kinds, lives ${only(", coalesce(engines, '[]') AS engines, coalesce(efforts, '') AS efforts")}
    FROM (SELECT day, jsonb_agg(kind ORDER BY code) AS kinds FROM kinds GROUP BY day) AS k
    JOIN (
      SELECT day, string_agg(block, ''::bytea ORDER BY client_id) AS lives
             ${only(", string_agg(efforts, ''::bytea ORDER BY client_id) AS efforts")}
      FROM blocks GROUP BY day) AS b USING (day)
    ${only('LEFT JOIN (SELECT day, jsonb_agg(engine ORDER BY code) AS engines FROM engines GROUP BY day) AS e USING (day)')}
  )`;
}

/** The codes of whatever there is of a column on each day. */
const legendSql = (column: string): string => `
  ${column}s AS MATERIALIZED (
    SELECT day, ${column}, row_number() OVER (PARTITION BY day ORDER BY ${column}) - 1 AS code
    FROM deeds WHERE ${column} IS NOT NULL GROUP BY day, ${column}
  )`;
