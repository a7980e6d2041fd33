import { type Bind } from '../users/bounds';
import { type PathsQuery } from './sessions-query';
import { beganWithin, markedSql } from './sessions-sql';

/**
 * Common table expressions of paths: `legs` (client_id, layer, event_name, next_name), one for each step of a session's
 * path, `next_name` null where the session ends. All windows run over the one order in which the events of a person are
 * read, because sorting them anew for each session would cost more than all the rest.
 */
export function pathsSql(query: PathsQuery, zone: string, bind: Bind): string {
  const order = 'PARTITION BY client_id ORDER BY at, event_id';
  const { start } = query;
  return `
    marked AS (${markedSql(query, zone, bind, ', event_name')}),
    placed AS (
      SELECT client_id, at, event_id, event_name, nth, max(at) FILTER (WHERE begins) OVER w AS began_at,
             max(nth) FILTER (WHERE begins) OVER w AS session_nth,
             CASE WHEN NOT lead(begins) OVER w THEN lead(event_name) OVER w END AS next_name
             ${start === undefined ? '' : `, ${earlierSql(start, order, bind)} AS earlier_nth`}
      FROM marked WINDOW w AS (${order})
    ), started AS (
      SELECT client_id, event_name, next_name, began_at, nth, session_nth,
             ${start === undefined ? 'session_nth' : startSql(start, order, bind)} AS start_nth
      FROM placed
    ), legs AS (
      SELECT client_id, (nth - start_nth)::int AS layer, event_name, next_name FROM started
      WHERE start_nth >= session_nth AND nth - start_nth < ${bind(query.depth)} AND ${beganWithin(query, zone, bind)}
    )`;
}

/** The last such event before this one, in whatever session. */
const earlierSql = (start: string, order: string, bind: Bind): string =>
  `max(nth) FILTER (WHERE event_name = ${bind(start)})
     OVER (${order} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;

/** The last event with which a path began: the first such one of its session. */
const startSql = (start: string, order: string, bind: Bind): string =>
  `max(nth) FILTER (WHERE event_name = ${bind(start)} AND coalesce(earlier_nth, 0) < session_nth) OVER (${order})`;
