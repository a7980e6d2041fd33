import { crc32 } from 'node:zlib';
import { type JournalRecord } from './journal-record';

const VERSION = 1;
const HEADER_BYTES = 5;

/** A stored record that cannot be read back: flipped bits, a torn write, or a later version of Teleskop. */
export class DamagedRecordError extends Error {
  override readonly name = 'DamagedRecordError';
}

/** Version byte, CRC-32 of the body, JSON body in UTF-8. */
export function encodeRecord(record: JournalRecord): Buffer {
  const json = JSON.stringify(record);
  const size = Buffer.byteLength(json);
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + size);
  bytes.write(json, HEADER_BYTES);
  bytes.writeUInt8(VERSION, 0);
  bytes.writeUInt32LE(crc32(bytes.subarray(HEADER_BYTES)), 1);
  return bytes;
}

/** @throws DamagedRecordError */
export function decodeRecord(bytes: Buffer): JournalRecord {
  if (bytes.length <= HEADER_BYTES) throw new DamagedRecordError(`only ${bytes.length} bytes long`);
  const version = bytes.readUInt8(0);
  if (version !== VERSION) throw new DamagedRecordError(`written by format ${version}, this is ${VERSION}`);
  const body = bytes.subarray(HEADER_BYTES);
  if (bytes.readUInt32LE(1) !== crc32(body)) throw new DamagedRecordError('the checksum does not fit');
  return JSON.parse(body.toString('utf8')) as JournalRecord;
}
