/** Answers and pictures: what costs the owner of a bot. */
export const USES = `event_name IN ('ai_message', 'image_generated')`;

const number = (field: string, type: NumberType): string =>
  `CASE WHEN jsonb_typeof(meta->'${field}') = 'number' THEN (meta->>'${field}')::${type} END`;

/** Sums of numeric are the same in any order, those of float8 are made in half the time. */
type NumberType = 'numeric' | 'float8';

/** Columns of a use: whether it is a picture or of a model, what made it, and what that took. */
export const useFacts = (type: NumberType): string => `
  CASE event_name WHEN 'ai_message' THEN 'model' ELSE 'picture' END AS kind, coalesce(meta->>'model', '') AS engine,
  ${number('tokensIn', type)} AS tokens_in, ${number('tokensOut', type)} AS tokens_out, ${number('cost', type)} AS own_cost`;

const TOLD = `(kind = 'picture' OR (tokens_in IS NOT NULL AND tokens_out IS NOT NULL))`;

/**
 * Sums of such columns: how many uses, how many of those that tell their effort or do not tell no cost of their own, the
 * effort (pictures, or millions of tokens), and those costs.
 */
export const USE_SUMS = `
  count(*) AS n,
  count(*) FILTER (WHERE ${TOLD} AND own_cost IS NULL) AS told_without_cost,
  count(*) FILTER (WHERE NOT ${TOLD} AND own_cost IS NULL) AS untold_without_cost,
  sum(CASE WHEN kind = 'picture' THEN 1 ELSE tokens_in / 1e6 END) FILTER (WHERE ${TOLD}) AS amount,
  sum(tokens_out / 1e6) FILTER (WHERE ${TOLD}) AS amount_out,
  sum(own_cost) FILTER (WHERE ${TOLD}) AS told_cost, sum(own_cost) FILTER (WHERE NOT ${TOLD}) AS untold_cost`;

/** What {@link USE_SUMS} gives, in its order, and of which types it is read back from JSON. */
export const USE_NAMES =
  'n, told_without_cost, untold_without_cost, amount, amount_out, told_cost, untold_cost';
export const USE_COLUMNS = `n bigint, told_without_cost bigint, untold_without_cost bigint,
  amount float8, amount_out float8, told_cost float8, untold_cost float8`;

/**
 * Expressions that end in `used` (utc_day, uses): `zone`, and `rows` with those sums by persona, kind, engine and the
 * day in that zone, because it is by that day that something has its price.
 * @param from and to: expressions of dates; `to` is not within any more
 * @param zone an expression
 * @param among condition on `utc_day`
 */
export const packedUsesSql = (from: string, to: string, zone: string, among = 'true'): string => `
  use_sums AS (
    SELECT utc_day, (created_at AT TIME ZONE ${zone})::date AS day, persona_id, kind, engine, ${USE_SUMS}
    FROM (
      SELECT utc_day, created_at, persona_id, ${useFacts('numeric')}
      FROM tg_analytics_events, LATERAL (SELECT (created_at AT TIME ZONE 'UTC')::date AS utc_day) AS d
      WHERE ${USES} AND ${among}
        AND created_at >= (${from})::timestamp AT TIME ZONE 'UTC' AND created_at < (${to})::timestamp AT TIME ZONE 'UTC'
    ) AS facts
    GROUP BY 1, 2, 3, 4, 5
  ), used AS (
    SELECT utc_day, jsonb_build_object('zone', ${zone}::text, 'rows', jsonb_agg(
             to_jsonb(u) - 'utc_day' ORDER BY day, persona_id, kind, engine)) AS uses
    FROM use_sums u GROUP BY utc_day
  )`;

/** Of a day on which nothing was used. */
export const noUsesSql = (zone: string): string =>
  `jsonb_build_object('zone', ${zone}::text, 'rows', '[]'::jsonb)`;
