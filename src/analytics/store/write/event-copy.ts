import { pipeline } from 'node:stream/promises';
import { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type EventRecord, type EventRow } from '../../journal/journal-record';
import { BinaryWriter } from './binary-writer';

/** In the order in which they are written. */
export const EVENT_COLUMNS = `client_id, event_name, persona_id, persona_name, message, prompt, negative_prompt, image_url,
                              meta, created_at, event_id`;
const COPY = `COPY tg_analytics_events (${EVENT_COLUMNS}) FROM STDIN (FORMAT binary)`;

/** PostgreSQL documentation, COPY, "Binary Format": the signature, then no flags and no extension. */
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = -1;
const COLUMNS = 11;

/**
 * The fastest way into a table, and all or nothing: one event that is there already refuses the whole batch with
 * SQLSTATE 23505 (unique_violation).
 */
export async function copyEvents(client: PoolClient, events: readonly EventRecord[]): Promise<void> {
  await pipeline([tuplesOf(events)], client.query(copyFrom(COPY)));
}

function tuplesOf(events: readonly EventRecord[]): Buffer {
  const writer = new BinaryWriter();
  writer.raw(HEADER);
  for (const { row } of events) addTuple(writer, row);
  writer.int16(END);
  return writer.finish();
}

/** Column by column of {@link EVENT_COLUMNS}; written out, because every event comes this way. */
function addTuple(writer: BinaryWriter, row: EventRow): void {
  writer.int16(COLUMNS);
  writer.value('bigint', row.clientId);
  writer.value('text', row.eventName);
  writer.value('text', row.personaId);
  writer.value('text', row.personaName);
  writer.value('text', row.message);
  writer.value('text', row.prompt);
  writer.value('text', row.negativePrompt);
  writer.value('text', row.imageUrl);
  writer.value('jsonb', row.meta);
  writer.value('timestamptz', row.createdAt);
  writer.value('uuid', row.eventId);
}
