import { addDays } from '../date-range';
import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { NONE } from '../users/none';
import { type ChurnQuery, type SurvivalGroup } from './churn-query';

const LARGEST = 5;

/**
 * How many of those who came by the end of the range left, or were looked at now, after how many whole days: of
 * everybody, and of the largest values of a group. Columns: value (null for everybody), day, events, censored.
 */
export function survivalSql(
  query: ChurnQuery,
  by: SurvivalGroup,
  { zone, now }: { zone: string; now: Date },
  bind: Bind,
): string {
  const conditions = [
    `u.first_seen_at < ${bind(addDays(query.range.to, 1))}::timestamp AT TIME ZONE ${bind(zone)}`,
    ...chosenPeople(query, zone, bind),
  ];
  const first = `LEFT JOIN (SELECT DISTINCT ON (client_id) client_id, persona_id FROM tg_user_persona_days
                            ORDER BY client_id, day, messages DESC, persona_id) AS m USING (client_id)`;
  return `
    WITH lives AS MATERIALIZED (
      SELECT coalesce(${by === 'source' ? 'u.source' : 'm.persona_id'}, '${NONE}') AS value,
             greatest(0, floor(extract(epoch FROM coalesce(u.blocked_at, ${bind(now)}::timestamptz) - u.first_seen_at)
                               / 86400))::int AS day,
             u.blocked_at IS NOT NULL AS has_left
      FROM tg_users u ${by === 'persona' ? first : ''} WHERE ${conditions.join(' AND ')}
    ), largest AS (
      SELECT value FROM lives GROUP BY value ORDER BY count(*) DESC, value LIMIT ${LARGEST}
    ), told AS (
      SELECT NULL AS value, day, has_left FROM lives
      UNION ALL SELECT value, day, has_left FROM lives JOIN largest USING (value)
    )
    SELECT value, day, (count(*) FILTER (WHERE has_left))::int AS events,
           (count(*) FILTER (WHERE NOT has_left))::int AS censored
    FROM told GROUP BY value, day`;
}
