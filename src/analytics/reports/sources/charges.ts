import { type Sitting } from '../analyses/analyses';
import { chosenSql } from '../segments/group/chosen-sql';
import { parameters } from '../users/bounds';
import { PAID, SIGNED_STARS } from './attribution-sql';
import { type SourcesQuery } from './sources-query';

/** Stars that came or went. */
export interface Charge {
  clientId: number;
  /** In milliseconds since the epoch; of what is returned, when it had been paid, if that is known. */
  paidAt: number;
  day: string;
  /** Negative if they went. */
  stars: number;
  came: boolean;
}

/** Of everybody, since the first day of the range. */
export function readCharges(sitting: Sitting, query: SourcesQuery, zone: string): Promise<Charge[]> {
  const { values, bind } = parameters();
  const { table, only } = chosenSql(query, zone, bind);
  return sitting.ask<Charge>(
    `WITH ${table} charges AS MATERIALIZED (
       SELECT client_id, created_at AS at, meta->>'action' = 'paid' AS came, meta->>'chargeId' AS charge_id,
              (created_at AT TIME ZONE ${bind(zone)})::date::text AS day, (${SIGNED_STARS})::float8 AS stars
       FROM tg_analytics_events
       WHERE ${PAID} AND created_at >= (${bind(query.range.from)}::date)::timestamp AT TIME ZONE ${bind(zone)} ${only()}
     ), origins AS (
       SELECT client_id, charge_id, min(at) AS at FROM charges WHERE came GROUP BY client_id, charge_id
     )
     SELECT c.client_id::float8 AS "clientId", c.day, c.stars, c.came,
            date_part('epoch', CASE WHEN c.came THEN c.at ELSE coalesce(o.at, c.at) END) * 1000 AS "paidAt"
     FROM charges c LEFT JOIN origins o ON NOT c.came AND (o.client_id, o.charge_id) = (c.client_id, c.charge_id)`,
    values,
  );
}
