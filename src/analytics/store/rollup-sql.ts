import { type PoolClient } from 'pg';
import { type Person } from '../../events/event-definition';
import { type EventRecord } from '../journal/journal-record';

/** Events that the bot makes by itself; they are not a sign that the person was there. */
const MADE_BY_BOT = `('ai_message', 'image_generated', 'reply_failed')`;

/** The new rows as a relation; `day` and `hour` are those of the analytics time zone ($8). */
const ADDED = `
  SELECT client_id, created_at, event_name, persona_id, persona_name, stars, payload,
         (created_at AT TIME ZONE $8)::date AS day,
         date_trunc('hour', created_at AT TIME ZONE $8) AT TIME ZONE $8 AS hour
  FROM (
    SELECT client_id, to_timestamp(created_ms / 1000.0) AS created_at, event_name, persona_id, persona_name, stars, payload
    FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::text[])
      AS n (client_id, created_ms, event_name, persona_id, persona_name, stars, payload)
  ) AS dated`;

/** Each statement sorts by its key: two writers that lock the same rows in one order cannot deadlock. */
const STATEMENTS = [
  `INSERT INTO tg_users AS u (client_id, first_seen_at, last_seen_at, events, user_messages, ai_messages, images, stars,
                              source, source_at)
   SELECT client_id, min(created_at),
          coalesce(max(created_at) FILTER (WHERE event_name NOT IN ${MADE_BY_BOT}), min(created_at)),
          count(*), count(*) FILTER (WHERE event_name = 'user_message'), count(*) FILTER (WHERE event_name = 'ai_message'),
          count(*) FILTER (WHERE event_name = 'image_generated'), sum(stars),
          (array_agg(payload ORDER BY created_at) FILTER (WHERE payload IS NOT NULL))[1],
          min(created_at) FILTER (WHERE payload IS NOT NULL)
   FROM added GROUP BY client_id ORDER BY client_id
   ON CONFLICT (client_id) DO UPDATE SET
     first_seen_at = least(u.first_seen_at, excluded.first_seen_at),
     last_seen_at = greatest(u.last_seen_at, excluded.last_seen_at),
     events = u.events + excluded.events,
     user_messages = u.user_messages + excluded.user_messages,
     ai_messages = u.ai_messages + excluded.ai_messages,
     images = u.images + excluded.images,
     stars = u.stars + excluded.stars,
     source = CASE WHEN u.source_at IS NULL OR excluded.source_at < u.source_at THEN excluded.source ELSE u.source END,
     source_at = least(u.source_at, excluded.source_at)`,

  `INSERT INTO tg_user_days AS d (client_id, day, events, user_messages, ai_messages, images, stars)
   SELECT client_id, day, count(*), count(*) FILTER (WHERE event_name = 'user_message'),
          count(*) FILTER (WHERE event_name = 'ai_message'), count(*) FILTER (WHERE event_name = 'image_generated'),
          sum(stars)
   FROM added GROUP BY client_id, day ORDER BY client_id, day
   ON CONFLICT (client_id, day) DO UPDATE SET
     events = d.events + excluded.events,
     user_messages = d.user_messages + excluded.user_messages,
     ai_messages = d.ai_messages + excluded.ai_messages,
     images = d.images + excluded.images,
     stars = d.stars + excluded.stars`,

  `INSERT INTO tg_user_persona_days AS p (client_id, day, persona_id, persona_name, messages, images)
   SELECT client_id, day, persona_id, max(persona_name),
          count(*) FILTER (WHERE event_name IN ('user_message', 'ai_message')),
          count(*) FILTER (WHERE event_name = 'image_generated')
   FROM added WHERE persona_id IS NOT NULL
   GROUP BY client_id, day, persona_id ORDER BY client_id, day, persona_id
   ON CONFLICT (client_id, day, persona_id) DO UPDATE SET
     persona_name = coalesce(excluded.persona_name, p.persona_name),
     messages = p.messages + excluded.messages,
     images = p.images + excluded.images`,

  `INSERT INTO tg_stats_hourly AS h (hour, event_name, persona_id, events)
   SELECT hour, event_name, coalesce(persona_id, ''), count(*)
   FROM added GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
   ON CONFLICT (hour, event_name, persona_id) DO UPDATE SET events = h.events + excluded.events`,
].map((statement) => `WITH added AS (${ADDED}) ${statement}`);

/** Counts rows that were really new into every rollup. */
export async function addToRollups(
  client: PoolClient,
  added: readonly EventRecord[],
  timeZone: string,
): Promise<void> {
  if (added.length === 0) return;
  const rows = added.map(({ row }) => row);
  const facts = rows.map((row) => factsOf(row.eventName, row.meta));
  const parameters = [
    rows.map((row) => row.clientId),
    rows.map((row) => row.createdAt),
    rows.map((row) => row.eventName),
    rows.map((row) => row.personaId),
    rows.map((row) => row.personaName),
    facts.map(({ stars }) => stars),
    facts.map(({ payload }) => payload),
    timeZone,
  ];
  for (const statement of STATEMENTS) await client.query(statement, parameters);
  await applyBlocks(client, added);
  await updateProfiles(client, added);
}

/** Only these two kinds carry something that a rollup needs from their meta. */
function factsOf(eventName: string, meta: string): { stars: number; payload: string | null } {
  if (eventName === 'premium_action') {
    const { action, stars = 0 } = JSON.parse(meta) as { action?: string; stars?: number };
    return { stars: action === 'paid' ? stars : action === 'refunded' ? -stars : 0, payload: null };
  }
  if (eventName === 'start_command') {
    return { stars: 0, payload: (JSON.parse(meta) as { payload?: string }).payload ?? null };
  }
  return { stars: 0, payload: null };
}

/** The newest of block and unblock decides, whatever order they arrive in. */
async function applyBlocks(client: PoolClient, added: readonly EventRecord[]): Promise<void> {
  const turns = added.filter(
    ({ row }) => row.eventName === 'bot_blocked' || row.eventName === 'bot_unblocked',
  );
  if (turns.length === 0) return;
  await client.query(
    `UPDATE tg_users u SET
       blocked_at = CASE WHEN n.blocked THEN n.changed_at END,
       block_changed_at = n.changed_at
     FROM (
       SELECT DISTINCT ON (client_id) client_id, to_timestamp(created_ms / 1000.0) AS changed_at, blocked
       FROM unnest($1::bigint[], $2::bigint[], $3::boolean[]) AS t (client_id, created_ms, blocked)
       ORDER BY client_id, created_ms DESC
     ) n
     WHERE u.client_id = n.client_id AND (u.block_changed_at IS NULL OR u.block_changed_at <= n.changed_at)`,
    [
      turns.map(({ row }) => row.clientId),
      turns.map(({ row }) => row.createdAt),
      turns.map(({ row }) => row.eventName === 'bot_blocked'),
    ],
  );
}

/** Names are not counted from events but told by Telegram with each update; the newest telling stays. */
async function updateProfiles(client: PoolClient, added: readonly EventRecord[]): Promise<void> {
  const newest = new Map<number, { person: Person; at: number }>();
  for (const { row, person } of added) {
    const known = newest.get(row.clientId);
    if (person && (!known || known.at <= row.createdAt))
      newest.set(row.clientId, { person, at: row.createdAt });
  }
  if (newest.size === 0) return;
  const people = [...newest].sort(([a], [b]) => a - b);
  await client.query(
    `UPDATE tg_users u SET
       username = n.username, first_name = n.first_name, last_name = n.last_name, language_code = n.language_code,
       is_premium = n.is_premium, profile_at = to_timestamp(n.at_ms / 1000.0),
       search = lower(concat_ws(' ', n.first_name, n.last_name, '@' || n.username, n.client_id::text))
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[])
       AS n (client_id, at_ms, username, first_name, last_name, language_code, is_premium)
     WHERE u.client_id = n.client_id
       AND (u.profile_at IS NULL OR u.profile_at <= to_timestamp(n.at_ms / 1000.0))
       AND (u.profile_at IS NULL OR (u.username, u.first_name, u.last_name, u.language_code, u.is_premium)
            IS DISTINCT FROM (n.username, n.first_name, n.last_name, n.language_code, n.is_premium))`,
    [
      people.map(([clientId]) => clientId),
      people.map(([, { at }]) => at),
      ...(['username', 'firstName', 'lastName', 'languageCode'] as const).map((field) =>
        people.map(([, { person }]) => person[field] ?? null),
      ),
      people.map(([, { person }]) => person.isPremium ?? false),
    ],
  );
}
