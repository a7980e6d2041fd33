import { addDays } from '../date-range';
import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { SESSION_GAP_MINUTES, type SessionsQuery } from './sessions-query';

/**
 * Common table expression `deeds`: the events of sessions that may begin in the range (client_id, at, nth of the
 * person, session of the person), and more columns of the events where asked for. A day to either side is read as well:
 * a session that runs into the range did not begin in it, and one that begins in it may run out of it.
 */
export function sessionsSql(query: SessionsQuery, zone: string, bind: Bind, columns = ''): string {
  const { from, to } = query.range;
  const whom = chosenPeople(query, zone, bind);
  const moment = (day: string): string => `(${bind(day)}::date)::timestamp AT TIME ZONE ${bind(zone)}`;
  return `
    deeds AS (
      SELECT *, sum(begins::int) OVER (PARTITION BY client_id ORDER BY at, event_id) AS session
      FROM (
        SELECT client_id, created_at AS at, event_id ${columns},
               coalesce(created_at - lag(created_at) OVER w > interval '${SESSION_GAP_MINUTES} minutes', true) AS begins
        FROM tg_analytics_events e
        WHERE created_at >= ${moment(addDays(from, -1))} AND created_at < ${moment(addDays(to, 2))}
          ${whom.length > 0 ? `AND client_id IN (SELECT client_id FROM tg_users u WHERE ${whom.join(' AND ')})` : ''}
        WINDOW w AS (PARTITION BY client_id ORDER BY created_at, event_id)
      ) AS marked
    )`;
}

/** Condition on the moment at which a session began. */
export const beganWithin = ({ range: { from, to } }: SessionsQuery, zone: string, bind: Bind): string =>
  `began_at >= (${bind(from)}::date)::timestamp AT TIME ZONE ${bind(zone)}
   AND began_at < (${bind(to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}`;
