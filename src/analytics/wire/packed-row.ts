import { type EventRow } from '../journal/journal-record';
import { type BinaryWriter } from './binary-writer';
import { bigintAt, jsonbAt, lengthAt, textAt, timestampAt, uuidAt } from './binary-reader';

/** What every event is counted by; it stays at hand when the rest is packed. */
export type RowFacts = Pick<
  EventRow,
  'eventId' | 'clientId' | 'eventName' | 'personaId' | 'personaName' | 'createdAt'
>;

const COUNT_BYTES = 2;

/**
 * A row in the bytes in which Postgres takes it. Thousands of them wait for the writer at any moment, and as bytes they
 * are neither copied by the garbage collector nor written a second time; texts are read back only where somebody asks.
 */
export class PackedRow implements EventRow {
  readonly eventId: string;
  readonly clientId: number;
  readonly eventName: string;
  readonly personaId: string | null;
  readonly personaName: string | null;
  readonly createdAt: number;

  /** @param bytes whose part from `start` to `end` is a tuple, which nobody changes any more */
  constructor(
    facts: RowFacts,
    private readonly bytes: Buffer,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.eventId = facts.eventId;
    this.clientId = facts.clientId;
    this.eventName = facts.eventName;
    this.personaId = facts.personaId;
    this.personaName = facts.personaName;
    this.createdAt = facts.createdAt;
  }

  /** Reads a tuple whose facts nobody knows any more. */
  static read(bytes: Buffer, start: number, end: number): PackedRow {
    const at = (column: number): number => placeOf(bytes, start, column);
    const facts = {
      clientId: bigintAt(bytes, at(0)),
      eventName: textAt(bytes, at(1)) ?? '',
      personaId: textAt(bytes, at(2)),
      personaName: textAt(bytes, at(3)),
      createdAt: timestampAt(bytes, at(9)),
      eventId: uuidAt(bytes, at(10)),
    };
    return new PackedRow(facts, bytes, start, end);
  }

  get message(): string | null {
    return this.text(4);
  }

  get prompt(): string | null {
    return this.text(5);
  }

  get negativePrompt(): string | null {
    return this.text(6);
  }

  get imageUrl(): string | null {
    return this.text(7);
  }

  get meta(): string {
    return jsonbAt(this.bytes, placeOf(this.bytes, this.start, 8));
  }

  /** The row with its texts, for whoever keeps or shows it as JSON. */
  toJSON(): EventRow {
    const { eventId, clientId, eventName, personaId, personaName, message, prompt, negativePrompt } = this;
    const { imageUrl, meta, createdAt } = this;
    return {
      eventId,
      clientId,
      eventName,
      personaId,
      personaName,
      message,
      prompt,
      negativePrompt,
      imageUrl,
      meta,
      createdAt,
    };
  }

  copyTo(writer: BinaryWriter): void {
    writer.raw(this.bytes.subarray(this.start, this.end));
  }

  private text(column: number): string | null {
    return textAt(this.bytes, placeOf(this.bytes, this.start, column));
  }
}

/** Where the length of a column stands. */
function placeOf(bytes: Buffer, start: number, column: number): number {
  let at = start + COUNT_BYTES;
  for (let passed = 0; passed < column; passed += 1) at += lengthAt(bytes, at);
  return at;
}
