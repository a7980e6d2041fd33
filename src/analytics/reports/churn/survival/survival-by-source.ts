import { type Sitting } from '../../analyses/analyses';
import { parameters } from '../../users/bounds';
import { NONE } from '../../users/none';
import { type ChurnQuery } from '../churn-query';
import { LARGEST, lifeDaysSql, type LifetimesOf, type SurvivalClock, whoCameSql } from './lifetimes';

/** Of everybody, and of the sources that most came from. */
export function lifetimesBySource(
  sitting: Sitting,
  query: ChurnQuery,
  { zone, now }: SurvivalClock,
): Promise<LifetimesOf[]> {
  const { values, bind } = parameters();
  return sitting.ask<LifetimesOf>(
    `WITH lives AS MATERIALIZED (
       SELECT coalesce(u.source, '${NONE}') AS value, ${lifeDaysSql(now, bind)} AS day,
              count(u.blocked_at)::int AS events, (count(*) - count(u.blocked_at))::int AS censored
       ${whoCameSql(query, zone, bind)} GROUP BY 1, 2
     ), largest AS (
       SELECT value FROM lives GROUP BY value ORDER BY sum(events + censored) DESC, value LIMIT ${LARGEST}
     )
     SELECT NULL AS value, day, sum(events)::int AS events, sum(censored)::int AS censored FROM lives GROUP BY day
     UNION ALL SELECT value, day, events, censored FROM lives JOIN largest USING (value)`,
    values,
  );
}
