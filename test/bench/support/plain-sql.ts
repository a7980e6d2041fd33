import { type Pool } from 'pg';
import { type DateRange } from '../../../src/analytics/reports/date-range';

/** The same questions asked of the events alone, as one would write them without rollups. */
export function plainQueries(pool: Pool, { from, to }: DateRange): Record<string, () => Promise<unknown>> {
  const since = `created_at >= '${from}' AND created_at < date '${to}' + 1`;
  const counts = `count(*) FILTER (WHERE event_name IN ('user_message', 'ai_message')) AS messages,
    count(*) FILTER (WHERE event_name = 'image_generated') AS images`;
  const ask = (sql: string) => (): Promise<unknown> => pool.query(sql);
  return {
    stats: ask(`
      SELECT count(DISTINCT client_id) AS active_users, ${counts} FROM tg_analytics_events WHERE ${since}`),
    series: ask(`
      SELECT date_trunc('day', created_at) AS day, count(DISTINCT client_id) AS users, ${counts}
      FROM tg_analytics_events WHERE ${since} GROUP BY 1 ORDER BY 1`),
    users: ask(`
      SELECT client_id, min(created_at), max(created_at) AS last_seen, count(*), ${counts}
      FROM tg_analytics_events GROUP BY client_id ORDER BY last_seen DESC LIMIT 50`),
    personas: ask(`
      SELECT persona_id, max(persona_name), count(DISTINCT client_id) AS users, ${counts}
      FROM tg_analytics_events WHERE ${since} AND persona_id IS NOT NULL GROUP BY 1 ORDER BY users DESC`),
  };
}
