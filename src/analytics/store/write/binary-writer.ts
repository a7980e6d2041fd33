import { UnwritableValueError } from './unwritable-value-error';

/** Postgres counts its timestamps from 2000-01-01. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 2 ** 32;
const JSONB_VERSION = 1;

/** Types by their names in Postgres, and which values are taken for them. */
export interface BinaryValues {
  /** Whole and safe. */
  bigint: number;
  /** Milliseconds since the Unix epoch. */
  timestamptz: number;
  text: string;
  /** JSON text. */
  jsonb: string;
  /** With hyphens. */
  uuid: string;
  boolean: boolean;
}
export type BinaryType = keyof BinaryValues;

/** Written into first, then copied at its true size: many large buffers of their own would keep the collector busy. */
let scratch = Buffer.allocUnsafe(1024 * 1024);

/**
 * Values as Postgres sends and receives them in binary format, each after its length: the server reads them without
 * parsing, the client writes them without escaping. One writer at a time: all of them write into the same memory.
 */
export class BinaryWriter {
  private bytes = scratch;
  private at = 0;

  int16(value: number): void {
    this.room(2);
    this.at = this.bytes.writeInt16BE(value, this.at);
  }

  int32(value: number): void {
    this.room(4);
    this.at = this.bytes.writeInt32BE(value, this.at);
  }

  raw(bytes: Buffer): void {
    this.room(bytes.length);
    this.at += bytes.copy(this.bytes, this.at);
  }

  /** @throws UnwritableValueError */
  value<Type extends BinaryType>(type: Type, value: BinaryValues[Type] | null): void {
    if (value === null) return this.int32(-1);
    switch (type) {
      case 'bigint':
        return this.int64(value as number, type);
      case 'timestamptz':
        return this.int64(Math.round(((value as number) - EPOCH_MS) * 1000), type);
      case 'boolean':
        this.room(5);
        this.at = this.bytes.writeInt32BE(1, this.at);
        this.at = this.bytes.writeUInt8(value ? 1 : 0, this.at);
        return;
      case 'uuid':
        return this.uuid(value as string);
      case 'jsonb':
        return this.text(value as string, 1);
      default:
        return this.text(value as string, 0);
    }
  }

  /** Overwrites what was left open at a place that is known only now. */
  int32At(place: number, value: number): void {
    this.bytes.writeInt32BE(value, place);
  }

  /** @param end how many bytes of it; by default all */
  finish(end = this.at): Buffer {
    return Buffer.from(this.bytes.subarray(0, end));
  }

  private uuid(value: string): void {
    this.room(20);
    this.at = this.bytes.writeInt32BE(16, this.at);
    if (this.bytes.write(value.replaceAll('-', ''), this.at, 16, 'hex') !== 16)
      throw new UnwritableValueError('22P02', 'uuid');
    this.at += 16;
  }

  /** BigInt would be simpler and cost five times as much. */
  private int64(value: number, type: BinaryType): void {
    if (!Number.isSafeInteger(value)) throw new UnwritableValueError('22003', type);
    this.room(12);
    this.at = this.bytes.writeInt32BE(8, this.at);
    this.at = this.bytes.writeInt32BE(Math.floor(value / TWO_TO_32), this.at);
    this.at = this.bytes.writeUInt32BE(value >>> 0, this.at);
  }

  private text(value: string, versionBytes: 0 | 1): void {
    this.room(4 + versionBytes + value.length * 3);
    const start = this.at + 4;
    if (versionBytes) this.bytes[start] = JSONB_VERSION;
    const length = versionBytes + this.bytes.write(value, start + versionBytes);
    this.bytes.writeInt32BE(length, this.at);
    this.at = start + length;
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + bytes));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = scratch = larger;
  }
}
