import { type Bind } from '../users/bounds';
import { type PathsQuery } from './sessions-query';
import { beganWithin, sessionsSql } from './sessions-sql';

/**
 * Common table expressions of paths: `legs` (client_id, layer, event_name, next_name), one for each step of a session's
 * path, `next_name` null where the session ends.
 */
export function pathsSql(query: PathsQuery, zone: string, bind: Bind): string {
  const order = 'PARTITION BY client_id, session ORDER BY at, event_id';
  const first =
    query.start === undefined
      ? '1'
      : `min(nth) FILTER (WHERE event_name = ${bind(query.start)}) OVER (PARTITION BY client_id, session)`;
  return `${sessionsSql(query, zone, bind, ', event_name')}, walked AS (
      SELECT client_id, session, at, event_id, event_name, first_value(at) OVER s AS began_at,
             row_number() OVER s AS nth, lead(event_name) OVER s AS next_name
      FROM deeds WINDOW s AS (${order})
    ), placed AS (
      SELECT client_id, began_at, event_name, next_name, nth - ${first} AS layer FROM walked
    ), legs AS (
      SELECT client_id, layer::int AS layer, event_name, next_name FROM placed
      WHERE layer >= 0 AND layer < ${bind(query.depth)} AND ${beganWithin(query, zone, bind)}
    )`;
}
