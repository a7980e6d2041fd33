import { type Pool } from 'pg';
import { type DateRange } from '../../../src/analytics/reports/date-range';

/**
 * The same analyses asked of the events alone, as one would write them without what is kept for them. Where that would
 * take a page they ask for less than ours: a funnel without "the tenth message", silence alone of all that tells quality.
 */
export function plainAnalyses(pool: Pool, { from, to }: DateRange): Record<string, () => Promise<unknown>> {
  const since = `created_at >= '${from}' AND created_at < date '${to}' + 1`;
  const events = `SELECT client_id, created_at, event_name FROM tg_analytics_events WHERE ${since}`;
  const sessions = `
    SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY client_id ORDER BY created_at) AS session FROM (
      SELECT *, coalesce(created_at - lag(created_at) OVER (PARTITION BY client_id ORDER BY created_at) > interval '30 minutes', true) AS begins
      FROM (${events}) AS e) AS cut`;
  const ask = (sql: string) => (): Promise<unknown> => pool.query(sql);
  return {
    'analysis of retention by day': ask(`
      WITH days AS (SELECT DISTINCT client_id, created_at::date AS day FROM tg_analytics_events WHERE ${since}),
           firsts AS (SELECT client_id, min(day) AS first FROM days GROUP BY client_id)
      SELECT first, day - first AS age, count(*) FROM days JOIN firsts USING (client_id) GROUP BY 1, 2`),
    'analysis of the usual funnel': ask(`
      WITH ${funnelSteps(
        [
          `event_name = 'start_command'`,
          `event_name = 'persona_selected'`,
          `event_name = 'story_selected'`,
          `event_name = 'user_message'`,
          `event_name = 'image_generated'`,
          `event_name = 'premium_action' AND meta->>'action' = 'paid'`,
        ],
        since,
      )}`),
    'analysis of sessions': ask(`
      SELECT began::date AS day, count(*), percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY length), avg(depth) FROM (
        SELECT min(created_at) AS began, max(created_at) - min(created_at) AS length, count(*) AS depth
        FROM (${sessions}) AS s GROUP BY client_id, session) AS each GROUP BY 1`),
    'analysis of paths': ask(`
      SELECT layer, event_name, next, count(*) FROM (
        SELECT event_name, row_number() OVER w AS layer, lead(event_name) OVER w AS next
        FROM (${sessions}) AS s WINDOW w AS (PARTITION BY client_id, session ORDER BY created_at)) AS steps
      WHERE layer <= 4 GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 40`),
    'analysis of sources by first touch': ask(`
      WITH touches AS (
        SELECT DISTINCT ON (client_id) client_id, created_at AS came, meta->>'payload' AS code FROM tg_analytics_events
        WHERE event_name = 'start_command' ORDER BY client_id, created_at)
      SELECT code, count(*), count(*) FILTER (WHERE EXISTS (
               SELECT FROM tg_analytics_events e WHERE e.client_id = t.client_id AND event_name = 'user_message'
                 AND created_at < came + interval '1 day')) AS activated,
             count(*) FILTER (WHERE EXISTS (
               SELECT FROM tg_analytics_events e WHERE e.client_id = t.client_id
                 AND created_at >= came::date + 1 AND created_at < came::date + 8)) AS retained
      FROM touches t WHERE came >= '${from}' GROUP BY code`),
    'analysis of the margin by persona': ask(`
      SELECT persona_id, meta->>'model', created_at::date, count(*), sum((meta->>'tokensIn')::float8),
             sum((meta->>'tokensOut')::float8), sum((meta->>'cost')::float8)
      FROM tg_analytics_events WHERE event_name IN ('ai_message', 'image_generated') AND ${since} GROUP BY 1, 2, 3`),
    'analysis of quality': ask(`
      SELECT created_at::date, count(*), count(*) FILTER (WHERE next IS NULL OR next > created_at + interval '1 day')
      FROM (SELECT *, lead(created_at) OVER (PARTITION BY client_id ORDER BY created_at) AS next FROM (${events}) AS e) AS said
      WHERE event_name = 'ai_message' GROUP BY 1`),
  };
}

/** Each step is the first of its kind after the one before, within a week of the first. */
function funnelSteps(conditions: readonly string[], since: string): string {
  const steps = conditions.map((condition, i) =>
    i === 0
      ? `step0 AS (SELECT client_id, min(created_at) AS began, min(created_at) AS at FROM tg_analytics_events
           WHERE ${condition} AND ${since} GROUP BY client_id)`
      : `step${i} AS (SELECT s.client_id, began, min(e.created_at) AS at FROM step${i - 1} s
           JOIN tg_analytics_events e ON e.client_id = s.client_id AND e.created_at >= s.at
             AND e.created_at < began + interval '7 days' AND ${condition} GROUP BY 1, 2)`,
  );
  const counts = conditions.map((_, i) => `(SELECT count(*) FROM step${i}) AS reached${i}`);
  return `${steps.join(', ')} SELECT ${counts.join(', ')}`;
}
