import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { type FunnelQuery, type FunnelStep } from './funnel-query';

/**
 * Common table expressions of a funnel: `s1`, `s2`, … hold who reached that step (client_id, began_at, at, took), each
 * a part of the one before. `at` is when, `took` the time since the step before.
 */
export function funnelSql(query: FunnelQuery, zone: string, bind: Bind): string {
  const inZone = bind(zone);
  const window = `make_interval(hours => ${bind(query.windowHours)}::int)`;
  const begin = `(${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${inZone}`;
  const end = `(${bind(query.range.to)}::date + 1)::timestamp AT TIME ZONE ${inZone}`;
  const whom = chosenPeople(query, zone, bind);
  const matches = query.steps.map((step) => matchSql(step, bind));
  return [
    ...(whom.length > 0
      ? [`chosen AS MATERIALIZED (SELECT client_id FROM tg_users u WHERE ${whom.join(' AND ')})`]
      : []),
    // Read once, and no wider than what the steps need.
    `deeds AS MATERIALIZED (
       SELECT client_id, created_at AS at, event_id, ${matches.map((match, i) => `${match} AS is${i + 1}`).join(', ')}
       FROM tg_analytics_events e
       WHERE event_name = ANY (${bind([...new Set(query.steps.map(({ event }) => event))])}::text[])
         AND created_at >= ${begin} AND created_at < ${end} + ${window} AND (${matches.join(' OR ')})
         ${whom.length > 0 ? 'AND client_id IN (SELECT client_id FROM chosen)' : ''}
     )`,
    ...(query.order === 'ordered'
      ? orderedSql(query.steps, `${end}`, window)
      : anyOrderSql(query.steps, `${end}`, window)),
  ].join(', ');
}

/** Never null, so that it can be counted on both ways. */
function matchSql({ event, persona, meta }: FunnelStep, bind: Bind): string {
  const conditions = [`event_name = ${bind(event)}`];
  if (persona !== undefined) conditions.push(`persona_id IS NOT DISTINCT FROM ${bind(persona)}`);
  if (meta)
    conditions.push(
      `meta #>> ${bind(meta.path.split('.'))}::text[] IS NOT DISTINCT FROM ${bind(meta.value)}`,
    );
  return `(${conditions.join(' AND ')})`;
}

/** Events of one moment follow each other by their ids, as they do in a timeline. */
function orderedSql(steps: readonly FunnelStep[], end: string, window: string): string[] {
  return steps.map(({ times }, index) => {
    const step = index + 1;
    const from =
      index === 0
        ? `SELECT client_id, at AS began_at, at, event_id, NULL::interval AS took, ${NTH} AS nth
           FROM deeds d WHERE is1 AND at < ${end}`
        : `SELECT client_id, s.began_at, d.at, d.event_id, d.at - s.at AS took, ${NTH} AS nth
           FROM s${index} s JOIN deeds d USING (client_id)
           WHERE d.is${step} AND (d.at, d.event_id) > (s.at, s.event_id) AND d.at <= s.began_at + ${window}`;
    return `s${step} AS MATERIALIZED (
       SELECT client_id, began_at, at, event_id, took FROM (${from}) AS n WHERE nth = ${times})`;
  });
}

const NTH = 'row_number() OVER (PARTITION BY client_id ORDER BY d.at, d.event_id)';

function anyOrderSql(steps: readonly FunnelStep[], end: string, window: string): string[] {
  return [
    `begun AS MATERIALIZED (SELECT client_id, min(at) AS began_at FROM deeds WHERE at < ${end} GROUP BY client_id)`,
    ...steps.map(({ times }, index) => {
      const done = `SELECT client_id, b.began_at, d.at, ${NTH} AS nth FROM begun b JOIN deeds d USING (client_id)
        WHERE d.is${index + 1} AND d.at <= b.began_at + ${window}`;
      return index === 0
        ? `s1 AS MATERIALIZED (
             SELECT client_id, began_at, at, NULL::interval AS took FROM (${done}) AS n WHERE nth = ${times})`
        : `s${index + 1} AS MATERIALIZED (
             SELECT client_id, s.began_at, greatest(s.at, n.at) AS at, greatest(s.at, n.at) - s.at AS took
             FROM s${index} s JOIN (${done}) AS n USING (client_id) WHERE nth = ${times})`;
    }),
  ];
}
