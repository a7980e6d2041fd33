import { UnwritableValueError } from './unwritable-value-error';

/** Postgres counts its timestamps from 2000-01-01. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 2 ** 32;
const JSONB_VERSION = 1;
/** UTF-16 units up to which a text is written unit by unit. */
const SHORT = 32;
const HYPHEN = 16;
const NO_DIGIT = 255;
/** What each ASCII character stands for within a UUID. */
const hexDigits = Uint8Array.from({ length: 128 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  return character === '-' ? HYPHEN : /[0-9a-f]/i.test(character) ? parseInt(character, 16) : NO_DIGIT;
});

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
    this.word(value);
  }

  raw(bytes: Uint8Array): void {
    this.room(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
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

  uint8(value: number): void {
    this.room(1);
    this.bytes[this.at] = value;
    this.at += 1;
  }

  /** How many bytes were written. */
  get length(): number {
    return this.at;
  }

  /** Overwrites what was left open because it is known only now. */
  int32At(place: number, value: number): void {
    this.bytes.writeInt32BE(value, place);
  }

  /** What was written since `start`; good until the next byte is. */
  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.at);
  }

  /** Takes back what was written after the first `length` bytes. */
  backTo(length: number): void {
    this.at = length;
  }

  /** A copy of what was written. */
  finish(): Buffer {
    return Buffer.from(this.bytes.subarray(0, this.at));
  }

  private uuid(value: string): void {
    this.room(20);
    this.word(16);
    let digits = 0;
    for (let index = 0; index < value.length; index += 1) {
      const digit = hexDigits[value.charCodeAt(index)] ?? NO_DIGIT;
      if (digit === HYPHEN) continue;
      if (digit === NO_DIGIT || digits === 32) throw new UnwritableValueError('22P02', 'uuid');
      const place = this.at + (digits >> 1);
      this.bytes[place] = digits & 1 ? this.bytes[place]! | digit : digit << 4;
      digits += 1;
    }
    if (digits !== 32) throw new UnwritableValueError('22P02', 'uuid');
    this.at += 16;
  }

  /** BigInt would be simpler and cost five times as much. */
  private int64(value: number, type: BinaryType): void {
    if (!Number.isSafeInteger(value)) throw new UnwritableValueError('22003', type);
    this.room(12);
    this.word(8);
    this.word(Math.floor(value / TWO_TO_32));
    this.word(value >>> 0);
  }

  private text(value: string, versionBytes: 0 | 1): void {
    this.room(4 + versionBytes + value.length * 3);
    const start = this.at;
    this.at += 4;
    if (versionBytes) this.bytes[this.at++] = JSONB_VERSION;
    if (value.length > SHORT || !this.ascii(value)) this.at += this.bytes.write(value, this.at);
    this.bytes.writeInt32BE(this.at - start - 4, start);
  }

  /** Names and identifiers are short and plain, and then calling the encoder takes longer than its work. */
  private ascii(value: string): boolean {
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (unit > 0x7f) return false;
      this.bytes[this.at + index] = unit;
    }
    this.at += value.length;
    return true;
  }

  private word(value: number): void {
    const { bytes } = this;
    bytes[this.at] = value >>> 24;
    bytes[this.at + 1] = value >>> 16;
    bytes[this.at + 2] = value >>> 8;
    bytes[this.at + 3] = value;
    this.at += 4;
  }

  private room(bytes: number): void {
    if (this.at + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.bytes.length * 2, this.at + bytes));
    this.bytes.copy(larger, 0, 0, this.at);
    this.bytes = scratch = larger;
  }
}
