import { pipeline } from 'node:stream/promises';
import { type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type EventRecord } from '../../journal/journal-record';
import { BinaryWriter } from '../../wire/binary-writer';
import { EVENT_COLUMNS, writeTuple } from '../../wire/event-tuple';
import { PackedRow } from '../../wire/packed-row';

const COPY = `COPY tg_analytics_events (${EVENT_COLUMNS}) FROM STDIN (FORMAT binary)`;

/** PostgreSQL documentation, COPY, "Binary Format": the signature, then no flags and no extension. */
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const END = -1;
const CHUNK_BYTES = 64 * 1024;

/**
 * The fastest way into a table, and all or nothing: one event that is there already refuses the whole batch with
 * SQLSTATE 23505 (unique_violation).
 */
export async function copyEvents(client: PoolClient, events: readonly EventRecord[]): Promise<void> {
  await pipeline(chunksOf(events), client.query(copyFrom(COPY)));
}

/** Made one by one as the connection takes them, so that a batch is never in memory a second time. */
function* chunksOf(events: readonly EventRecord[]): Generator<Buffer> {
  let chunk = new BinaryWriter();
  chunk.raw(HEADER);
  for (const { row } of events) {
    if (row instanceof PackedRow) row.copyTo(chunk);
    else writeTuple(chunk, row);
    if (chunk.length < CHUNK_BYTES) continue;
    yield chunk.finish();
    chunk = new BinaryWriter();
  }
  chunk.int16(END);
  yield chunk.finish();
}
