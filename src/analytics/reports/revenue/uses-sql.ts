import { FOLLOWED } from '../sources/attribution-sql';
import { LOOK_BACK_DAYS } from '../sources/sources-query';
import { USE_COLUMNS, USE_NAMES, USE_SUMS, useFacts, USES } from '../../store/traces/uses';
import { type MarginQuery } from './margin-query';

/** What begins or ends a story for somebody; the code is the story, or null for none. */
const STORY_MARKS = `event_name IN ('story_selected', 'chat_continued', 'persona_selected', 'chat_cleared')`;
const STORY = `CASE WHEN event_name IN ('story_selected', 'chat_continued') THEN meta->>'storyId' END`;

interface Bounds {
  /** Moments, as SQL; the end is the first that is not in the range. */
  begin: string;
  end: string;
  zone: string;
  /** A further condition on whose they are, beginning with AND; empty for everybody. */
  only: string;
}

/** `uses`: answers and pictures of a range by key, kind, engine and day, with their sums. */
export function usesSql({ by, touch }: Pick<MarginQuery, 'by' | 'touch'>, bounds: Bounds): string {
  if (by === 'persona' && bounds.only === '') return usesOfPersonasSql(bounds);
  const key = {
    persona: 'persona_id',
    user: 'client_id::text',
    story: 'carried',
    source: touch === 'significant' ? 'carried' : 'credited.code',
  }[by];
  return `
    ${creditedSql(by, touch)} uses AS MATERIALIZED (
      SELECT ${key} AS key, kind, engine, (created_at AT TIME ZONE ${bounds.zone})::date AS day, ${USE_SUMS}
      FROM (${streamSql(by, touch, bounds)}) AS e
      ${by === 'source' && touch !== 'significant' ? 'LEFT JOIN credited USING (client_id)' : ''}
      GROUP BY 1, 2, 3, 4
    )`;
}

/** Of everybody by persona: packed days as they are, and the events of those that are not packed. */
function usesOfPersonasSql({ begin, end, zone }: Bounds): string {
  const utcDay = (moment: string): string => `(${moment} AT TIME ZONE 'UTC')::date`;
  return `
    days AS MATERIALIZED (
      SELECT d::date AS utc_day, t.uses
      FROM generate_series(${utcDay(begin)}, ${utcDay(`(${end} - interval '1 us')`)}, interval '1 day') AS d
      LEFT JOIN tg_day_traces t ON t.day = d::date AND t.uses->>'zone' = ${zone}
    ), uses AS MATERIALIZED (
      SELECT r.persona_id AS key, r.kind, r.engine, r.day, ${USE_NAMES}
      FROM days, jsonb_to_recordset(uses->'rows') AS r (day date, persona_id text, kind text, engine text, ${USE_COLUMNS})
      WHERE r.day >= (${begin} AT TIME ZONE ${zone})::date AND r.day < (${end} AT TIME ZONE ${zone})::date
      UNION ALL
      SELECT persona_id, kind, engine, (created_at AT TIME ZONE ${zone})::date, ${USE_SUMS}
      FROM days, LATERAL (
        SELECT created_at, persona_id, ${useFacts('float8')} FROM tg_analytics_events
        WHERE ${USES} AND created_at >= greatest(${begin}, utc_day::timestamp AT TIME ZONE 'UTC')
          AND created_at < least(${end}, (utc_day + 1)::timestamp AT TIME ZONE 'UTC')) AS facts
      WHERE days.uses IS NULL GROUP BY 1, 2, 3, 4
    )`;
}

function creditedSql(by: MarginQuery['by'], touch: MarginQuery['touch']): string {
  if (by !== 'source' || touch === 'significant') return '';
  return touch === 'first'
    ? 'credited AS (SELECT client_id, source AS code FROM tg_users WHERE source IS NOT NULL),'
    : `credited AS (
         SELECT DISTINCT ON (client_id) client_id, meta->>'payload' AS code FROM tg_analytics_events
         WHERE ${FOLLOWED} ORDER BY client_id, created_at DESC, meta->>'payload' COLLATE "C" DESC
       ),`;
}

/** Answers and pictures; `carried` is the code of the mark before them that is not older than it may be. */
function streamSql(by: MarginQuery['by'], touch: MarginQuery['touch'], { begin, end, only }: Bounds): string {
  const carries = by === 'story' || (by === 'source' && touch === 'significant');
  if (!carries)
    return `SELECT client_id, created_at, persona_id, ${useFacts('float8')} FROM tg_analytics_events
            WHERE ${USES} AND created_at >= ${begin} AND created_at < ${end} ${only}`;
  const [marks, code] = by === 'story' ? [STORY_MARKS, STORY] : [FOLLOWED, `meta->>'payload'`];
  const old = `interval '${LOOK_BACK_DAYS} days'`;
  // Of marks in the same moment the last by id counts for stories, the last by code for links, as for payments.
  const tie = by === 'story' ? 'event_id' : `code COLLATE "C", event_id`;
  return `
    SELECT * FROM (
      SELECT *, CASE WHEN created_at - ${old} < first_value(created_at) OVER stretches
                     THEN first_value(code) OVER stretches END AS carried
      FROM (
        SELECT *, count(*) FILTER (WHERE is_mark)
                    OVER (PARTITION BY client_id ORDER BY created_at, NOT is_mark, ${tie} ROWS UNBOUNDED PRECEDING) AS stretch
        FROM (
          SELECT client_id, created_at, event_id, NOT (${USES}) AS is_mark,
                 CASE WHEN NOT (${USES}) THEN ${code} END AS code, ${useFacts('float8')}
          FROM tg_analytics_events
          WHERE (${USES} AND created_at >= ${begin} OR ${marks} AND created_at >= ${begin} - ${old})
            AND created_at >= ${begin} - ${old} AND created_at < ${end} ${only}
        ) AS told
      ) AS counted
      WINDOW stretches AS (PARTITION BY client_id, stretch ORDER BY created_at, NOT is_mark, ${tie})
    ) AS carrying WHERE NOT is_mark`;
}

/** The story of a charge, as that of an answer. @param charge name of the row, with client_id and origin */
export const storyOfCharge = (charge: string): string => `
  SELECT ${STORY} FROM tg_analytics_events e
  WHERE e.client_id = ${charge}.client_id AND ${STORY_MARKS} AND e.created_at <= ${charge}.origin
    AND e.created_at > ${charge}.origin - interval '${LOOK_BACK_DAYS} days'
  ORDER BY e.created_at DESC, e.event_id DESC LIMIT 1`;
