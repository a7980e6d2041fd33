import { type PoolClient } from 'pg';
import { type EventRecord } from '../../journal/journal-record';
import { binaryArray } from './binary-array';
import { EVENT_COLUMNS } from '../../wire/event-tuple';
import { copyEvents } from './event-copy';
import { sqlStateOf } from './fault-class';
import { withoutKnown } from './known-events';

const UNIQUE_VIOLATION = '23505';

const INSERT = `
  INSERT INTO tg_analytics_events (${EVENT_COLUMNS})
  SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                       $8::text[], $9::jsonb[], $10::timestamptz[], $11::uuid[])
  ON CONFLICT DO NOTHING RETURNING event_id`;

/**
 * Inserts what is not there yet, and nothing of people who were erased after it happened.
 * @returns the events that were really new
 */
export async function insertEvents(
  client: PoolClient,
  events: readonly EventRecord[],
): Promise<readonly EventRecord[]> {
  const wanted = await withoutKnown(client, await withoutErased(client, events));
  if (wanted.length === 0) return wanted;
  // Nearly always all of them are new, and then they go in at the speed of COPY.
  await client.query('SAVEPOINT before_events');
  try {
    await copyEvents(client, wanted);
    return wanted;
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
  }
  await client.query('ROLLBACK TO SAVEPOINT before_events');
  const { rows } = await client.query<[string]>({
    name: 'insert-some-events',
    rowMode: 'array',
    text: INSERT,
    values: columnsOf(wanted),
  });
  const isNew = new Set(rows.map(([id]) => id));
  return wanted.filter(({ row }) => isNew.has(row.eventId));
}

const columnsOf = (events: readonly EventRecord[]): Buffer[] => [
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
];

/** Nobody can be erased meanwhile: an erasure waits for this transaction, or this one for the erasure. */
async function withoutErased(
  client: PoolClient,
  events: readonly EventRecord[],
): Promise<readonly EventRecord[]> {
  const people = [...new Set(events.map(({ row }) => row.clientId))];
  const { rows } = await client.query<{ clientId: number; erasedAt: number }>({
    name: 'find-tombstones',
    text: `SELECT client_id::float8 AS "clientId", extract(epoch FROM erased_at)::float8 * 1000 AS "erasedAt"
           FROM tg_tombstones WHERE client_id = ANY($1::bigint[])`,
    values: [binaryArray('bigint', people, (id) => id)],
  });
  if (rows.length === 0) return events;
  const erasedAt = new Map(rows.map((row) => [row.clientId, row.erasedAt]));
  return events.filter(({ row }) => row.createdAt > (erasedAt.get(row.clientId) ?? -Infinity));
}
