import { type DateRange } from '../../date-range';
import { type Bind } from '../../users/bounds';
import { type ChosenPeople } from '../chosen-people';
import { chosenSql } from './chosen-sql';

export interface GroupRollupsQuestion {
  /** Days whose events are counted in `tg_stats_hourly` and `tg_stats_daily`. */
  range: DateRange;
  /** Whether `tg_day_gaps` counts by persona, or everybody of the group together. */
  gapsOf: 'people' | 'personas';
}

/**
 * Common table expressions that stand for `tg_users`, `tg_day_gaps`, `tg_stats_hourly` and `tg_stats_daily`. Postgres
 * computes only those that the query names.
 */
export function groupRollupsSql(
  whom: ChosenPeople,
  { range, gapsOf }: GroupRollupsQuestion,
  timeZone: string,
  bind: Bind,
): string {
  const zone = bind(timeZone);
  const local = `created_at AT TIME ZONE ${zone}`;
  return `
    ${chosenSql(whom, timeZone, bind).table}
    tg_users AS (
      SELECT u.* FROM tg_users u JOIN chosen USING (client_id)
    ), tg_day_gaps AS MATERIALIZED (
      SELECT persona_id, day, previous_day, count(*) AS users FROM (${visits[gapsOf]}) AS v GROUP BY 1, 2, 3
    ), counted_hours AS MATERIALIZED (
      SELECT date_trunc('hour', ${local}) AT TIME ZONE ${zone} AS hour, (${local})::date AS day, event_name,
             coalesce(persona_id, '') AS persona_id, count(*) AS events
      FROM tg_analytics_events JOIN chosen USING (client_id)
      WHERE created_at >= (${bind(range.from)}::date)::timestamp AT TIME ZONE ${zone}
        AND created_at < (${bind(range.to)}::date + 1)::timestamp AT TIME ZONE ${zone}
      GROUP BY 1, 2, 3, 4
    ), tg_stats_hourly AS (
      SELECT hour, event_name, persona_id, sum(events) AS events FROM counted_hours GROUP BY 1, 2, 3
    ), tg_stats_daily AS (
      SELECT day, event_name, persona_id, sum(events) AS events FROM counted_hours GROUP BY 1, 2, 3
    )`;
}

/** Each day of a person beside the day before it on which they were there. */
const visits: Record<GroupRollupsQuestion['gapsOf'], string> = {
  people: `
    SELECT '' AS persona_id, day, lag(day, 1, '-infinity') OVER (PARTITION BY client_id ORDER BY day) AS previous_day
    FROM tg_user_days JOIN chosen USING (client_id)`,
  personas: `
    SELECT persona_id, day, lag(day, 1, '-infinity') OVER (PARTITION BY client_id, persona_id ORDER BY day) AS previous_day
    FROM tg_user_persona_days JOIN chosen USING (client_id)`,
};
