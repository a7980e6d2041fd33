import { packedSql } from '../traces/packing';
import { noUsesSql, packedUsesSql } from '../traces/uses';

/**
 * What each rollup must hold, counted from the events by plain SQL. The writer counts in another way, row by row and in
 * JavaScript; that both always agree is what `npm run rebuild -- --check` and the property test prove.
 *
 * Parameters of every query: `:zone` the analytics time zone, `:first` the first day whose events are all still there.
 */
export interface Rollup {
  table: string;
  /** Columns of the primary key, then those that are counted. */
  key: readonly string[];
  counted: readonly string[];
  /** Part of the table that a step is about; the same words restrict what is stored and what is counted. */
  scope: string;
  /** SELECT of key and counted columns. */
  truth: string;
}

const EVENTS = `
  SELECT *, (created_at AT TIME ZONE :zone)::date AS day FROM tg_analytics_events
  WHERE created_at >= (:first::date)::timestamp AT TIME ZONE :zone`;

const COUNTERS = ['events', 'user_messages', 'ai_messages', 'images', 'stars'] as const;

const of = (event: string): string => `count(*) FILTER (WHERE event_name = '${event}')`;

/** Stars paid less Stars refunded; what is no whole number counts nothing. */
const STARS = `
  coalesce(sum(CASE WHEN event_name = 'premium_action' AND jsonb_typeof(meta->'stars') = 'number' THEN
    CASE WHEN (meta->>'stars')::numeric % 1 <> 0 THEN 0
         WHEN meta->>'action' = 'paid' THEN (meta->>'stars')::numeric
         WHEN meta->>'action' = 'refunded' THEN -(meta->>'stars')::numeric END END), 0)::bigint`;

const FOLLOWED = `event_name = 'start_command' AND jsonb_typeof(meta->'payload') = 'string' AND meta->>'payload' <> ''`;
const SORTABLE_TIME = `to_char(created_at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSUS')`;

/** @param people condition on `client_id` */
export const perUser = (people: string): Rollup[] => [
  {
    table: 'tg_user_days',
    key: ['client_id', 'day'],
    counted: COUNTERS,
    scope: `${people} AND day >= :first::date`,
    truth: `
      SELECT client_id, day, count(*) AS events, ${of('user_message')} AS user_messages,
             ${of('ai_message')} AS ai_messages, ${of('image_generated')} AS images, ${STARS} AS stars
      FROM (${EVENTS} AND ${people}) AS e GROUP BY client_id, day`,
  },
  {
    table: 'tg_user_persona_days',
    key: ['client_id', 'day', 'persona_id'],
    counted: ['events', 'messages', 'images'],
    scope: `${people} AND day >= :first::date`,
    truth: `
      SELECT client_id, day, persona_id, count(*) AS events,
             ${of('user_message')} + ${of('ai_message')} AS messages, ${of('image_generated')} AS images
      FROM (${EVENTS} AND ${people}) AS e WHERE persona_id IS NOT NULL GROUP BY client_id, day, persona_id`,
  },
];

/**
 * `tg_users`, once its days are right. What happened before `:first` cannot be counted any more: it stays as stored.
 * Profiles are told by Telegram and not counted from events; they stay too.
 */
export const users = (people: string): Rollup => ({
  table: 'tg_users',
  key: ['client_id'],
  counted: [
    ...COUNTERS,
    'first_seen_at',
    'acted_at',
    'source',
    'source_at',
    'last_source',
    'last_source_at',
    'blocked_at',
    'block_changed_at',
  ],
  scope: people,
  truth: `
    WITH kept AS (
      SELECT client_id,
             CASE WHEN first_seen_at < since THEN first_seen_at END AS first_seen_at,
             CASE WHEN acted_at < since THEN acted_at END AS acted_at,
             CASE WHEN source_at < since THEN source END AS source,
             CASE WHEN source_at < since THEN source_at END AS source_at,
             CASE WHEN last_source_at < since THEN last_source END AS last_source,
             CASE WHEN last_source_at < since THEN last_source_at END AS last_source_at,
             CASE WHEN block_changed_at < since THEN blocked_at END AS blocked_at,
             CASE WHEN block_changed_at < since THEN block_changed_at END AS block_changed_at
      FROM tg_users, (SELECT (:first::date)::timestamp AT TIME ZONE :zone AS since) AS s WHERE ${people}
    ), seen AS (
      SELECT client_id, min(created_at) AS first_seen_at,
             max(created_at) FILTER (WHERE event_name NOT IN ('ai_message', 'image_generated', 'reply_failed')) AS acted_at,
             min((${SORTABLE_TIME} || (meta->>'payload')) COLLATE "C") FILTER (WHERE ${FOLLOWED}) AS followed,
             min(created_at) FILTER (WHERE ${FOLLOWED}) AS followed_at,
             max((${SORTABLE_TIME} || (meta->>'payload')) COLLATE "C") FILTER (WHERE ${FOLLOWED}) AS last_followed,
             max(created_at) FILTER (WHERE ${FOLLOWED}) AS last_followed_at,
             max(created_at) FILTER (WHERE event_name = 'bot_blocked') AS blocked,
             max(created_at) FILTER (WHERE event_name = 'bot_unblocked') AS unblocked
      FROM (${EVENTS} AND ${people}) AS e GROUP BY client_id
    ), days AS (
      SELECT client_id, ${COUNTERS.map((column) => `sum(${column})::bigint AS ${column}`).join(', ')}
      FROM tg_user_days WHERE ${people} GROUP BY client_id
    )
    SELECT client_id, ${COUNTERS.join(', ')},
           coalesce(k.first_seen_at, s.first_seen_at) AS first_seen_at,
           greatest(k.acted_at, s.acted_at) AS acted_at,
           coalesce(k.source, substr(followed, 21)) AS source,
           coalesce(k.source_at, followed_at) AS source_at,
           coalesce(substr(last_followed, 21), k.last_source) AS last_source,
           coalesce(last_followed_at, k.last_source_at) AS last_source_at,
           CASE WHEN blocked > unblocked OR (blocked IS NOT NULL AND unblocked IS NULL) THEN blocked
                WHEN unblocked IS NULL THEN k.blocked_at END AS blocked_at,
           coalesce(greatest(blocked, unblocked), k.block_changed_at) AS block_changed_at
    FROM days LEFT JOIN kept k USING (client_id) LEFT JOIN seen s USING (client_id)
    WHERE coalesce(k.first_seen_at, s.first_seen_at) IS NOT NULL`,
});

/** The gaps between days, from the days of people. */
export const gaps = (): Rollup[] => [
  gapsOf('tg_user_days', `''::text`, 'client_id', `persona_id = ''`),
  gapsOf('tg_user_persona_days', 'persona_id', 'client_id, persona_id', `persona_id <> ''`),
];

const gapsOf = (table: string, persona: string, each: string, scope: string): Rollup => ({
  table: 'tg_day_gaps',
  key: ['persona_id', 'day', 'previous_day'],
  counted: ['users'],
  scope: `${scope} AND users <> 0`,
  truth: `
    SELECT persona_id, day, previous_day, count(*) AS users FROM (
      SELECT ${persona} AS persona_id, day,
             coalesce(lag(day) OVER (PARTITION BY ${each} ORDER BY day), '-infinity') AS previous_day
      FROM ${table}) AS d
    GROUP BY persona_id, day, previous_day`,
});

/** Numbers of events. @param month `YYYY-MM` in the analytics time zone */
export const stats = (month: string): Rollup[] => {
  const inMonth = (day: string): string =>
    `${day} >= '${month}-01'::date AND ${day} < ('${month}-01'::date + interval '1 month') AND ${day} >= :first::date`;
  const events = `${EVENTS}
    AND created_at >= ('${month}-01'::date)::timestamp AT TIME ZONE :zone
    AND created_at < ('${month}-01'::date + interval '1 month')::timestamp AT TIME ZONE :zone`;
  return [
    {
      table: 'tg_stats_daily',
      key: ['day', 'event_name', 'persona_id'],
      counted: ['events'],
      scope: `${inMonth('day')} AND events <> 0`,
      truth: `SELECT day, event_name, coalesce(persona_id, '') AS persona_id, count(*) AS events
              FROM (${events}) AS e GROUP BY 1, 2, 3`,
    },
    {
      table: 'tg_stats_hourly',
      key: ['hour', 'event_name', 'persona_id'],
      counted: ['events'],
      scope: `${inMonth('(hour AT TIME ZONE :zone)::date')} AND events <> 0`,
      truth: `SELECT date_trunc('hour', created_at AT TIME ZONE :zone) AT TIME ZONE :zone AS hour, event_name,
                     coalesce(persona_id, '') AS persona_id, count(*) AS events
              FROM (${events}) AS e GROUP BY 1, 2, 3`,
    },
  ];
};

/** Days that are packed. @param month `YYYY-MM` */
export const traces = (month: string): Rollup => {
  const [from, to] = [`'${month}-01'::date`, `('${month}-01'::date + interval '1 month')::date`];
  const scope = `day >= ${from} AND day < ${to}`;
  return {
    table: 'tg_day_traces',
    key: ['day'],
    counted: ['kinds', 'lives', 'engines', 'efforts', 'uses'],
    scope,
    truth: `
      WITH ${packedSql(from, to, { areEfforts: true, among: 'day IN (SELECT day FROM tg_day_traces)' })},
        ${packedUsesSql(from, to, ':zone', 'utc_day IN (SELECT day FROM tg_day_traces)')}
      SELECT t.day, coalesce(kinds, '[]') AS kinds, coalesce(lives, '') AS lives,
             coalesce(engines, '[]') AS engines, coalesce(efforts, '') AS efforts,
             coalesce(uses, ${noUsesSql(':zone')}) AS uses
      FROM (SELECT day FROM tg_day_traces WHERE ${scope}) AS t
      LEFT JOIN packed p ON p.day = t.day LEFT JOIN used u ON utc_day = t.day`,
  };
};

/** The names of personas: the newest naming, and of two in one second the one that sorts last. */
export const names = (): Rollup => ({
  table: 'tg_personas',
  key: ['persona_id'],
  counted: ['persona_name', 'named_at'],
  scope: 'named_at >= (:first::date)::timestamp AT TIME ZONE :zone',
  truth: `
    SELECT DISTINCT ON (persona_id) persona_id, persona_name, named_at FROM (
      SELECT persona_id, persona_name, max(created_at) AS named_at FROM (${EVENTS}) AS e
      WHERE persona_id IS NOT NULL AND persona_name IS NOT NULL GROUP BY persona_id, persona_name) AS n
    ORDER BY persona_id, named_at DESC, persona_name COLLATE "C" DESC`,
});
