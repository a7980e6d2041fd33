import { type PoolClient } from 'pg';
import { type ArchivedRecord, type EventRecord } from '../journal/journal-record';

/** How far apart two deliveries of one update can be: Telegram keeps an update for 24 hours. */
const REDELIVERY_WINDOW = '2 days';

/** @returns ids of the rows that were not there before */
export async function insertEvents(client: PoolClient, events: readonly EventRecord[]): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map(({ row }) => row);
  const { rows: inserted } = await client.query<{ event_id: string }>(
    `INSERT INTO tg_analytics_events (client_id, event_name, persona_id, persona_name, message, prompt,
                                      negative_prompt, image_url, meta, created_at, event_id)
     SELECT n.client_id, n.event_name, n.persona_id, n.persona_name, n.message, n.prompt,
            n.negative_prompt, n.image_url, n.meta::jsonb, to_timestamp(n.created_ms / 1000.0), n.event_id
     FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                 $9::text[], $10::bigint[], $11::uuid[], $12::boolean[])
       AS n (client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
             meta, created_ms, event_id, repeatable)
     WHERE n.repeatable OR NOT EXISTS (
       SELECT FROM tg_analytics_events e
       WHERE e.client_id = n.client_id AND e.event_id = n.event_id
         AND e.created_at > to_timestamp(n.created_ms / 1000.0) - interval '${REDELIVERY_WINDOW}'
         AND e.created_at < to_timestamp(n.created_ms / 1000.0) + interval '${REDELIVERY_WINDOW}')
     ON CONFLICT DO NOTHING
     RETURNING event_id`,
    [
      rows.map((row) => row.clientId),
      rows.map((row) => row.eventName),
      rows.map((row) => row.personaId),
      rows.map((row) => row.personaName),
      rows.map((row) => row.message),
      rows.map((row) => row.prompt),
      rows.map((row) => row.negativePrompt),
      rows.map((row) => row.imageUrl),
      rows.map((row) => row.meta),
      rows.map((row) => row.createdAt),
      rows.map((row) => row.eventId),
      events.map(({ repeatable }) => repeatable),
    ],
  );
  return inserted.map(({ event_id }) => event_id);
}

export async function fillImageUrls(client: PoolClient, archived: readonly ArchivedRecord[]): Promise<void> {
  if (archived.length === 0) return;
  await client.query(
    `UPDATE tg_analytics_events e SET image_url = n.image_url
     FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::text[]) AS n (client_id, created_ms, event_id, image_url)
     WHERE e.client_id = n.client_id AND e.event_id = n.event_id
       AND e.created_at = to_timestamp(n.created_ms / 1000.0)`,
    [
      archived.map((record) => record.clientId),
      archived.map((record) => record.createdAt),
      archived.map((record) => record.eventId),
      archived.map((record) => record.imageUrl),
    ],
  );
}

export interface DeadLetter {
  id: string;
  reason: string;
  sqlState: string | null;
  /** JSON text. */
  content: string;
}

export async function insertDeadLetters(client: PoolClient, letters: readonly DeadLetter[]): Promise<void> {
  if (letters.length === 0) return;
  await client.query(
    `INSERT INTO tg_dead_letters (id, reason, sqlstate, record)
     SELECT id, reason, sqlstate, record::jsonb
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS n (id, reason, sqlstate, record)
     ON CONFLICT DO NOTHING`,
    [
      letters.map((letter) => letter.id),
      letters.map((letter) => letter.reason),
      letters.map((letter) => letter.sqlState),
      letters.map((letter) => letter.content),
    ],
  );
}
