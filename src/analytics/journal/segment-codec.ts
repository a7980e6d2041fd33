import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type JournalRecord, type RefusedRecord } from './journal-record';
import { recordOf, textOf } from './record-text';

/** One record alone: version byte, CRC-32, JSON. Written by earlier releases, still read. */
const SINGLE = 1;
/** Several: version byte, then for each record its length, its CRC-32 and its text in UTF-8, numbers little-endian. */
const SEGMENT = 2;
const RECORD_HEADER = 8;

/** What {@link encodeSegment} may hold at most, so that its key can carry the number. */
export const MAX_SEGMENT_RECORDS = 1000;

/** Written into first, then copied at its true size: a larger buffer for each would keep the collector busy. */
let scratch = Buffer.allocUnsafe(256 * 1024);

export function encodeSegment(records: readonly JournalRecord[]): Buffer {
  const texts = records.map(textOf);
  // Three bytes a UTF-16 unit is the most that UTF-8 needs; measuring first would read each text twice.
  let capacity = 1;
  for (const text of texts) capacity += RECORD_HEADER + text.length * 3;
  if (capacity > scratch.length) scratch = Buffer.allocUnsafe(capacity);
  const bytes = scratch;
  bytes[0] = SEGMENT;
  let at = 1;
  for (const text of texts) {
    const start = at + RECORD_HEADER;
    const length = bytes.write(text, start);
    bytes.writeUInt32LE(length, at);
    bytes.writeUInt32LE(crc32(bytes.subarray(start, start + length)), at + 4);
    at = start + length;
  }
  return Buffer.from(bytes.subarray(0, at));
}

/**
 * Reads what a segment holds. A record that cannot be read (flipped bits, a torn write, a later format) becomes one that
 * says so and keeps its bytes; its neighbours are read as if nothing had happened.
 */
export function decodeSegment(bytes: Buffer): JournalRecord[] {
  const version = bytes[0];
  if (version === SINGLE && bytes.length > 5) return [decodeRecord(bytes.subarray(5), bytes.readUInt32LE(1))];
  if (version !== SEGMENT)
    return [damaged(bytes, `written by format ${version ?? 'none'}, this is ${SEGMENT}`)];
  const records: JournalRecord[] = [];
  for (let at = 1; at < bytes.length;) {
    const length = at + RECORD_HEADER <= bytes.length ? bytes.readUInt32LE(at) : Infinity;
    const start = at + RECORD_HEADER;
    if (start + length > bytes.length) {
      records.push(damaged(bytes.subarray(at), 'it ends before its record does'));
      break;
    }
    records.push(decodeRecord(bytes.subarray(start, start + length), bytes.readUInt32LE(at + 4)));
    at = start + length;
  }
  return records;
}

function decodeRecord(body: Buffer, checksum: number): JournalRecord {
  if (crc32(body) !== checksum) return damaged(body, 'the checksum does not fit');
  try {
    return recordOf(body.toString('utf8'));
  } catch (error) {
    return damaged(body, String(error));
  }
}

function damaged(bytes: Buffer, why: string): RefusedRecord {
  const content = JSON.stringify({ base64: bytes.toString('base64') });
  return {
    kind: 'refused',
    id: randomUUID(),
    reason: `damaged journal record: ${why}`,
    content,
    damaged: true,
  };
}
