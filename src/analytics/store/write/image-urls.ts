import { type PoolClient } from 'pg';
import { type ArchivedRecord } from '../../journal/journal-record';
import { binaryArray } from './binary-array';

/** Gives stored pictures the address at which they are archived. */
export async function fillImageUrls(client: PoolClient, archived: readonly ArchivedRecord[]): Promise<void> {
  if (archived.length === 0) return;
  await client.query(
    `UPDATE tg_analytics_events e SET image_url = n.image_url
     FROM unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::text[]) AS n (client_id, created_at, event_id, image_url)
     WHERE e.client_id = n.client_id AND e.event_id = n.event_id AND e.created_at = n.created_at`,
    [
      binaryArray('bigint', archived, (record) => record.clientId),
      binaryArray('timestamptz', archived, (record) => record.createdAt),
      binaryArray('uuid', archived, (record) => record.eventId),
      binaryArray('text', archived, (record) => record.imageUrl),
    ],
  );
}
