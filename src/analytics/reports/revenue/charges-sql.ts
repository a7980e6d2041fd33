import { FOLLOWED, PAID, SIGNED_STARS } from '../sources/attribution-sql';
import { LOOK_BACK_DAYS, type Touch } from '../sources/sources-query';
import { PERSONA_DAYS } from './revenue-query';

/** Payments that were made so many days before they were returned are still known as theirs. */
const REFUND_DAYS = 180;

/**
 * `charges`: Stars that came or went from a moment on (event_id, client_id, at, day, came, stars, plan, reason, origin).
 * What is returned belongs to the moment at which it was paid, where that is known.
 * @param begin a moment, and `zone` that of days, as SQL
 * @param only a further condition on whose they are, beginning with AND
 */
export function chargesSql(begin: string, zone: string, only: string): string {
  return `
    told AS MATERIALIZED (
      SELECT event_id, client_id, created_at AS at, (created_at AT TIME ZONE ${zone})::date AS day,
             meta->>'action' = 'paid' AS came, ${SIGNED_STARS} AS stars, meta->>'plan' AS plan,
             meta->>'chargeId' AS charge_id, meta->>'reason' AS reason
      FROM tg_analytics_events WHERE ${PAID} AND created_at >= ${begin} - interval '${REFUND_DAYS} days' ${only}
    ), charges AS MATERIALIZED (
      SELECT t.event_id, t.client_id, t.at, t.day, t.came, t.stars, coalesce(t.plan, o.plan) AS plan, t.reason,
             coalesce(o.at, t.at) AS origin
      FROM told t LEFT JOIN told o ON NOT t.came AND o.came AND o.client_id = t.client_id AND o.charge_id = t.charge_id
      WHERE t.at >= ${begin}
    )`;
}

/** The persona of the last event with one before a charge. @param charge name of the row, with client_id and origin */
export const personaOfCharge = (charge: string): string => `
  SELECT e.persona_id FROM tg_analytics_events e
  WHERE e.client_id = ${charge}.client_id AND e.created_at <= ${charge}.origin
    AND e.created_at > ${charge}.origin - interval '${PERSONA_DAYS} days' AND e.persona_id IS NOT NULL
  ORDER BY e.created_at DESC, e.event_id DESC LIMIT 1`;

/** `sourced` (event_id, code): the link that gets the credit for each row of `charges`. */
export function sourcedSql(touch: Touch): string {
  if (touch === 'first')
    return 'sourced AS MATERIALIZED (SELECT event_id, source AS code FROM charges JOIN tg_users USING (client_id))';
  const window =
    touch === 'last'
      ? ''
      : `AND f.created_at <= c.origin AND f.created_at > c.origin - interval '${LOOK_BACK_DAYS} days'`;
  return `
    sourced AS MATERIALIZED (
      SELECT event_id, (
        SELECT meta->>'payload' FROM tg_analytics_events f
        WHERE f.client_id = c.client_id AND ${FOLLOWED} ${window}
        ORDER BY f.created_at DESC, meta->>'payload' COLLATE "C" DESC LIMIT 1) AS code
      FROM charges c
    )`;
}
