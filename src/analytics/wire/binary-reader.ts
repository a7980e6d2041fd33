/** Postgres counts its timestamps from 2000-01-01. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 2 ** 32;

/**
 * Reads back what `BinaryWriter` wrote: each value stands after its length. @param at the place of that length
 */
export function textAt(bytes: Buffer, at: number): string | null {
  const length = bytes.readInt32BE(at);
  return length < 0 ? null : bytes.toString('utf8', at + 4, at + 4 + length);
}

/** How many bytes the value and its length take. */
export function lengthAt(bytes: Buffer, at: number): number {
  return 4 + Math.max(0, bytes.readInt32BE(at));
}

/** The JSON text, without the byte that tells its version. */
export function jsonbAt(bytes: Buffer, at: number): string {
  return bytes.toString('utf8', at + 5, at + 4 + bytes.readInt32BE(at));
}

export const bigintAt = (bytes: Buffer, at: number): number => bigintIn(bytes, at + 4);

/** Milliseconds since the Unix epoch. */
export const timestampAt = (bytes: Buffer, at: number): number => timestampIn(bytes, at + 4);

/** What `int8send` gives, which no length stands before. */
export const bigintIn = (bytes: Buffer, at: number): number =>
  bytes.readInt32BE(at) * TWO_TO_32 + bytes.readUInt32BE(at + 4);

/** What `timestamptz_send` gives, in milliseconds since the Unix epoch. */
export const timestampIn = (bytes: Buffer, at: number): number => bigintIn(bytes, at) / 1000 + EPOCH_MS;

export function uuidAt(bytes: Buffer, at: number): string {
  const hex = bytes.toString('hex', at + 4, at + 20);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
