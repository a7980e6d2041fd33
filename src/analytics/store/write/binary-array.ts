/** Object identifiers of the element types, from pg_type.dat. */
const oids = { bigint: 20, text: 25, timestamptz: 1184, uuid: 2950, jsonb: 3802, boolean: 16 } as const;
export type ElementType = keyof typeof oids;

/** A value that the column's type cannot hold; the code is the SQLSTATE that Postgres gives for it. */
export class UnwritableValueError extends Error {
  override readonly name = 'UnwritableValueError';
  constructor(
    readonly code: '22003' | '22P02',
    type: ElementType,
  ) {
    super(code === '22003' ? `${type} out of range` : `invalid input syntax for type ${type}`);
  }
}

const HEADER_BYTES = 20;
/** Postgres counts its timestamps from 2000-01-01. */
const EPOCH_MS = Date.UTC(2000, 0, 1);
const TWO_TO_32 = 2 ** 32;
const JSONB_VERSION = 1;

/**
 * One column of a batch as a one-dimensional Postgres array in binary format: the server reads it without parsing, the
 * client writes it without escaping. Wire format: `array_recv` in src/backend/utils/adt/arrayfuncs.c.
 *
 * Values are `number` for bigint (whole, safe) and timestamptz (milliseconds since the Unix epoch), `string` for text,
 * jsonb (JSON text) and uuid (with hyphens), `boolean`, or null.
 */
export function binaryArray<T>(
  type: ElementType,
  items: readonly T[],
  valueOf: (item: T) => number | string | boolean | null,
): Buffer {
  const writer = new ArrayWriter(type, items.length);
  for (const item of items) writer.add(valueOf(item));
  return writer.finish();
}

/** Written into first, then copied at its true size: many large buffers of their own would keep the collector busy. */
let scratch = Buffer.allocUnsafe(1024 * 1024);

class ArrayWriter {
  private bytes = scratch;
  private at = HEADER_BYTES;
  private hasNull = 0;

  constructor(
    private readonly type: ElementType,
    private readonly count: number,
  ) {}

  add(value: number | string | boolean | null): void {
    if (value === null) {
      this.room(4);
      this.bytes.writeInt32BE(-1, this.at);
      this.at += 4;
      this.hasNull = 1;
      return;
    }
    switch (this.type) {
      case 'bigint':
        return this.int64(value as number);
      case 'timestamptz':
        return this.int64(Math.round(((value as number) - EPOCH_MS) * 1000));
      case 'boolean':
        this.room(5);
        this.bytes.writeInt32BE(1, this.at);
        this.bytes[this.at + 4] = value ? 1 : 0;
        this.at += 5;
        return;
      case 'uuid':
        this.room(20);
        this.bytes.writeInt32BE(16, this.at);
        if (this.bytes.write((value as string).replaceAll('-', ''), this.at + 4, 16, 'hex') !== 16)
          throw new UnwritableValueError('22P02', 'uuid');
        this.at += 20;
        return;
      case 'text':
        return this.text(value as string, 0);
      case 'jsonb':
        return this.text(value as string, 1);
    }
  }

  finish(): Buffer {
    const { bytes } = this;
    // An array without elements has no dimension at all.
    bytes.writeInt32BE(this.count === 0 ? 0 : 1, 0);
    bytes.writeInt32BE(this.hasNull, 4);
    bytes.writeInt32BE(oids[this.type], 8);
    bytes.writeInt32BE(this.count, 12);
    bytes.writeInt32BE(1, 16);
    return Buffer.from(bytes.subarray(0, this.count === 0 ? 12 : this.at));
  }

  /** BigInt would be simpler and cost five times as much. */
  private int64(value: number): void {
    if (!Number.isSafeInteger(value)) throw new UnwritableValueError('22003', this.type);
    this.room(12);
    this.bytes.writeInt32BE(8, this.at);
    this.bytes.writeInt32BE(Math.floor(value / TWO_TO_32), this.at + 4);
    this.bytes.writeUInt32BE(value >>> 0, this.at + 8);
    this.at += 12;
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
