import { chosenSql } from '../segments/group/chosen-sql';
import {
  ACTIVATION_HOURS,
  LOOK_BACK_DAYS,
  RETAINED_DAYS,
  type SourcesQuery,
  type Touch,
} from './sources-query';

/** Binds a value and gives its place, such as `$3`. */
export type Bind = (value: unknown) => string;

/** A link that was followed, whatever else somebody typed behind /start. */
export const FOLLOWED = `event_name = 'start_command' AND jsonb_typeof(meta->'payload') = 'string' AND meta->>'payload' <> ''`;
/** Stars that came or went, whole as Telegram's are. */
export const PAID = `event_name = 'premium_action' AND meta->>'action' IN ('paid', 'refunded')
  AND jsonb_typeof(meta->'stars') = 'number'`;
export const SIGNED_STARS = `CASE meta->>'action' WHEN 'paid' THEN 1 ELSE -1 END * (meta->>'stars')::numeric`;

/**
 * Common table expressions of an attribution, from the raw payloads of /start:
 * `people` (client_id, first_day, activated, retained, code) and `money` (client_id, day, stars, code).
 * Rollups tell who wrote on which day; only those whose 24 hours end within a day they wrote on are looked up among
 * events. What a question does not name of them costs nothing.
 */
export function attributionSql(query: SourcesQuery, zone: string, bind: Bind): string {
  const { range, touch } = query;
  const { table, only } = chosenSql(query, zone, bind);
  const inZone = bind(zone);
  const begin = `(${bind(range.from)}::date)::timestamp AT TIME ZONE ${inZone}`;
  const end = `(${bind(range.to)}::date + 1)::timestamp AT TIME ZONE ${inZone}`;
  const window = `interval '${ACTIVATION_HOURS} hours'`;
  return `
    ${table} newcomers AS MATERIALIZED (
      SELECT client_id, first_seen_at, source, (first_seen_at AT TIME ZONE ${inZone})::date AS first_day
      FROM tg_users WHERE first_seen_at >= ${begin} AND first_seen_at < ${end} ${only()}
    ), later AS (
      SELECT n.client_id, bool_or(d.user_messages > 0 AND d.day <= first_day + 2) AS perhaps,
             bool_or(d.day >= first_day + ${RETAINED_DAYS.from}) AS retained
      FROM newcomers n
      JOIN tg_user_days d ON d.client_id = n.client_id AND d.day > first_day AND d.day <= first_day + ${RETAINED_DAYS.to}
        AND (d.day <= first_day + 2 OR d.day >= first_day + ${RETAINED_DAYS.from})
      GROUP BY n.client_id
    ), touches AS MATERIALIZED (
      SELECT client_id, created_at AS at, meta->>'payload' AS code
      FROM tg_analytics_events WHERE ${FOLLOWED} AND created_at >= ${begin} ${only()}
    ), credited AS MATERIALIZED (${creditedSql(touch, window)}
    ), people AS MATERIALIZED (
      SELECT n.client_id, first_day, coalesce(l.retained, false) AS retained, n.code,
             CASE WHEN f.user_messages > 0 AND (first_day + 1)::timestamp AT TIME ZONE ${inZone} <= first_seen_at + ${window}
                  THEN true
                  WHEN f.user_messages > 0 OR l.perhaps THEN EXISTS (
                    SELECT FROM tg_analytics_events e
                    WHERE e.client_id = n.client_id AND e.event_name = 'user_message'
                      AND e.created_at >= first_seen_at AND e.created_at < first_seen_at + ${window})
                  ELSE false END AS activated
      FROM credited n
      LEFT JOIN tg_user_days f ON f.client_id = n.client_id AND f.day = n.first_day
      LEFT JOIN later l ON l.client_id = n.client_id
    ), charges AS MATERIALIZED (
      SELECT event_id, client_id, created_at AS at, meta->>'action' = 'paid' AS came, meta->>'chargeId' AS charge_id,
             (created_at AT TIME ZONE ${inZone})::date AS day, ${SIGNED_STARS} AS stars
      FROM tg_analytics_events WHERE ${PAID} AND created_at >= ${begin} ${only()}
    ), money AS MATERIALIZED (${moneySql(touch)})`;
}

/** The newcomers, each with the link that gets the credit. */
function creditedSql(touch: Touch, window: string): string {
  if (touch === 'first') return 'SELECT client_id, first_seen_at, first_day, source AS code FROM newcomers';
  const newest = 'ORDER BY client_id, at DESC, code COLLATE "C" DESC';
  const credits =
    touch === 'last'
      ? `SELECT DISTINCT ON (client_id) client_id, code FROM touches ${newest}`
      : `SELECT DISTINCT ON (client_id) client_id, code
         FROM touches t JOIN newcomers n USING (client_id)
         WHERE at < first_seen_at + ${window} AND (at = first_seen_at OR NOT EXISTS (
           SELECT FROM tg_analytics_events e
           WHERE e.client_id = n.client_id AND e.event_name = 'user_message'
             AND e.created_at >= first_seen_at AND e.created_at < t.at))
         ${newest}`;
  return `
    SELECT n.client_id, first_seen_at, first_day, c.code
    FROM newcomers n LEFT JOIN (${credits}) AS c USING (client_id)`;
}

/** What is returned goes from where it came. */
function moneySql(touch: Touch): string {
  if (touch !== 'significant')
    return 'SELECT c.client_id, c.day, c.stars, c.came, p.code FROM charges c JOIN credited p USING (client_id)';
  return `
    SELECT DISTINCT ON (c.event_id) c.client_id, c.day, c.stars, c.came, t.code
    FROM charges c
    JOIN newcomers n USING (client_id)
    LEFT JOIN charges o ON NOT c.came AND o.came AND o.client_id = c.client_id AND o.charge_id = c.charge_id
    LEFT JOIN touches t ON t.client_id = c.client_id AND t.at <= coalesce(o.at, c.at)
      AND t.at > coalesce(o.at, c.at) - interval '${LOOK_BACK_DAYS} days'
    ORDER BY c.event_id, t.at DESC NULLS LAST, t.code COLLATE "C" DESC`;
}
