import { randomUUID } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { BinaryWriter } from '../wire/binary-writer';
import { type JournalRecord, type RefusedRecord } from './journal-record';
import { packedRecord, readRecord, writeRecord } from './record-codec';

/** Version byte, then for each record its length, its CRC-32 and its bytes; numbers big-endian. */
const SEGMENT = 3;
const RECORD_HEADER = 8;

/** What {@link encodeSegment} may hold at most, so that its key can carry the number. */
export const MAX_SEGMENT_RECORDS = 1000;

export interface Segment {
  bytes: Buffer;
  /** The records again, events packed: their rows lie in `bytes`. */
  records: readonly JournalRecord[];
}

export function encodeSegment(records: readonly JournalRecord[]): Segment {
  const writer = new BinaryWriter();
  writer.uint8(SEGMENT);
  const ends: number[] = [];
  const tuples: number[] = [];
  for (const record of records) {
    const header = writer.length;
    writer.int32(0);
    writer.int32(0);
    tuples.push(writeRecord(writer, record));
    const start = header + RECORD_HEADER;
    writer.int32At(header, writer.length - start);
    writer.int32At(header + 4, crc32(writer.since(start)) | 0);
    ends.push(writer.length);
  }
  const bytes = writer.finish();
  return {
    bytes,
    records: records.map((record, index) => packedRecord(record, bytes, tuples[index]!, ends[index]!)),
  };
}

/**
 * Reads what a segment holds. A record that cannot be read (flipped bits, a torn write, another format) becomes one that
 * says so and keeps its bytes; its neighbours are read as if nothing had happened.
 */
export function decodeSegment(bytes: Buffer): JournalRecord[] {
  const version = bytes[0];
  if (version !== SEGMENT)
    return [damaged(bytes, `written by format ${version ?? 'none'}, this is ${SEGMENT}`)];
  const records: JournalRecord[] = [];
  for (let at = 1; at < bytes.length;) {
    const length = at + RECORD_HEADER <= bytes.length ? bytes.readUInt32BE(at) : Infinity;
    const start = at + RECORD_HEADER;
    if (start + length > bytes.length) {
      records.push(damaged(bytes.subarray(at), 'it ends before its record does'));
      break;
    }
    records.push(decodeRecord(bytes.subarray(start, start + length), bytes.readUInt32BE(at + 4)));
    at = start + length;
  }
  return records;
}

function decodeRecord(body: Buffer, checksum: number): JournalRecord {
  if (crc32(body) !== checksum) return damaged(body, 'the checksum does not fit');
  try {
    return readRecord(body);
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
