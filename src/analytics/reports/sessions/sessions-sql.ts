import { addDays } from '../date-range';
import { chosenPeople } from '../segments/chosen-people';
import { type Bind } from '../users/bounds';
import { SESSION_GAP_MINUTES, type SessionsQuery } from './sessions-query';

/**
 * The events of sessions that may begin in the range: client_id, at, event_id, nth of the person, and whether a session
 * begins with it; more columns of the events where asked for. A day to either side is read as well: a session that runs
 * into the range did not begin in it, and one that begins in it may run out of it.
 */
export function markedSql(query: SessionsQuery, zone: string, bind: Bind, columns = ''): string {
  const { from, to } = query.range;
  const whom = chosenPeople(query, zone, bind);
  const moment = (day: string): string => `(${bind(day)}::date)::timestamp AT TIME ZONE ${bind(zone)}`;
  return `
    SELECT client_id, created_at AS at, event_id, row_number() OVER w AS nth,
           coalesce(created_at - lag(created_at) OVER w > interval '${SESSION_GAP_MINUTES} minutes', true) AS begins ${columns}
    FROM tg_analytics_events e
    WHERE created_at >= ${moment(addDays(from, -1))} AND created_at < ${moment(addDays(to, 2))}
      ${whom.length > 0 ? `AND client_id IN (SELECT client_id FROM tg_users u WHERE ${whom.join(' AND ')})` : ''}
    WINDOW w AS (PARTITION BY client_id ORDER BY created_at, event_id)`;
}

/** Sessions that begin in the range or near it: client_id, began_at, ms from the first event to the last, events. */
export const sessionsSql = (query: SessionsQuery, zone: string, bind: Bind): string => `
  SELECT client_id, min(at) AS began_at, extract(epoch FROM max(at) - min(at))::float8 * 1000 AS ms, count(*) AS events
  FROM (
    SELECT client_id, at, count(*) FILTER (WHERE begins) OVER (PARTITION BY client_id ORDER BY at, event_id) AS session
    FROM (${markedSql(query, zone, bind)}) AS marked
  ) AS numbered
  GROUP BY client_id, session`;

/** Condition on the moment at which a session began. */
export const beganWithin = ({ range: { from, to } }: SessionsQuery, zone: string, bind: Bind): string =>
  `began_at >= (${bind(from)}::date)::timestamp AT TIME ZONE ${bind(zone)}
   AND began_at < (${bind(to)}::date + 1)::timestamp AT TIME ZONE ${bind(zone)}`;
