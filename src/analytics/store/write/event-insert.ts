import { type PoolClient } from 'pg';
import { type EventRecord } from '../../journal/journal-record';
import { binaryArray } from './binary-array';

/** How far apart two deliveries of one update can be: Telegram keeps an update for 24 hours. */
const REDELIVERY_WINDOW = '2 days';

/**
 * Inserts what is not there yet, and nothing of people who were erased after it happened.
 * @returns the events that were really new
 */
export async function insertEvents(
  client: PoolClient,
  events: readonly EventRecord[],
): Promise<readonly EventRecord[]> {
  if (events.length === 0) return events;
  const { rows } = await client.query<[string]>({
    name: 'insert-events',
    rowMode: 'array',
    text: `
      INSERT INTO tg_analytics_events (client_id, event_name, persona_id, persona_name, message, prompt,
                                       negative_prompt, image_url, meta, created_at, event_id)
      SELECT n.client_id, n.event_name, n.persona_id, n.persona_name, n.message, n.prompt,
             n.negative_prompt, n.image_url, n.meta, n.created_at, n.event_id
      FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                  $9::jsonb[], $10::timestamptz[], $11::uuid[], $12::boolean[])
        AS n (client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
              meta, created_at, event_id, repeatable)
      WHERE (n.repeatable OR NOT EXISTS (
          SELECT FROM tg_analytics_events e
          WHERE e.client_id = n.client_id AND e.event_id = n.event_id
            AND e.created_at > n.created_at - interval '${REDELIVERY_WINDOW}'
            AND e.created_at < n.created_at + interval '${REDELIVERY_WINDOW}'))
        AND NOT EXISTS (
          SELECT FROM tg_tombstones t WHERE t.client_id = n.client_id AND n.created_at <= t.erased_at)
      ON CONFLICT DO NOTHING
      RETURNING event_id`,
    values: [
      binaryArray('bigint', events, ({ row }) => row.clientId),
      binaryArray('text', events, ({ row }) => row.eventName),
      binaryArray('text', events, ({ row }) => row.personaId),
      binaryArray('text', events, ({ row }) => row.personaName),
      binaryArray('text', events, ({ row }) => row.message),
      binaryArray('text', events, ({ row }) => row.prompt),
      binaryArray('text', events, ({ row }) => row.negativePrompt),
      binaryArray('text', events, ({ row }) => row.imageUrl),
      binaryArray('jsonb', events, ({ row }) => row.meta),
      binaryArray('timestamptz', events, ({ row }) => row.createdAt),
      binaryArray('uuid', events, ({ row }) => row.eventId),
      binaryArray('boolean', events, ({ repeatable }) => repeatable),
    ],
  });
  if (rows.length === events.length) return events;
  const isNew = new Set(rows.map(([id]) => id));
  return events.filter(({ row }) => isNew.has(row.eventId));
}
