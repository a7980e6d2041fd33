import { type Person } from '../../events/event-definition';
import { type BinaryWriter } from '../wire/binary-writer';
import { lengthAt, textAt } from '../wire/binary-reader';
import { writeTuple } from '../wire/event-tuple';
import { PackedRow } from '../wire/packed-row';
import { UnwritableValueError } from '../wire/unwritable-value-error';
import { type EventRecord, type JournalRecord } from './journal-record';

/** The first byte of a record: JSON follows, or flags, a person's texts where there is one, and the tuple of the row. */
const JSON_TEXT = 0;
const EVENT = 1;

const REPEATABLE = 1;
const HAS_PERSON = 2;
const PREMIUM_KNOWN = 4;
const PREMIUM = 8;
const TOLD = ['username', 'firstName', 'lastName', 'languageCode'] as const;

/**
 * Writes an event with its row as Postgres takes it, so that nobody has to write it again; everything else, and an event
 * whose values no column can hold, as JSON.
 * @returns where the tuple begins, or 0 where there is none
 */
export function writeRecord(writer: BinaryWriter, record: JournalRecord): number {
  const start = writer.length;
  if (record.kind === 'event') {
    try {
      return writeEvent(writer, record);
    } catch (error) {
      if (!(error instanceof UnwritableValueError)) throw error;
      writer.backTo(start);
    }
  }
  writer.uint8(JSON_TEXT);
  writer.raw(Buffer.from(JSON.stringify(record)));
  return 0;
}

/** The record that was written, with its row in the bytes. @param tuple as {@link writeRecord} gave it */
export function packedRecord(
  record: JournalRecord,
  bytes: Buffer,
  tuple: number,
  end: number,
): JournalRecord {
  if (record.kind !== 'event' || tuple === 0) return record;
  const { row, repeatable, person } = record;
  return eventOf(new PackedRow(row, bytes, tuple, end), repeatable, person);
}

/** @throws SyntaxError or RangeError for what {@link writeRecord} did not write */
export function readRecord(bytes: Buffer): JournalRecord {
  if (bytes[0] === JSON_TEXT) return JSON.parse(bytes.toString('utf8', 1)) as JournalRecord;
  if (bytes[0] !== EVENT) throw new SyntaxError(`a record of kind ${bytes[0] ?? 'none'}`);
  const flags = bytes.readUInt8(1);
  const { person, end } = flags & HAS_PERSON ? readPerson(bytes, 2, flags) : { person: undefined, end: 2 };
  return eventOf(PackedRow.read(bytes, end, bytes.length), (flags & REPEATABLE) > 0, person);
}

const eventOf = (row: PackedRow, repeatable: boolean, person: Person | undefined): EventRecord =>
  person ? { kind: 'event', row, repeatable, person } : { kind: 'event', row, repeatable };

function writeEvent(writer: BinaryWriter, { row, repeatable, person }: EventRecord): number {
  writer.uint8(EVENT);
  writer.uint8((repeatable ? REPEATABLE : 0) | (person ? flagsOf(person) : 0));
  if (person) for (const field of TOLD) writer.value('text', person[field] ?? null);
  const tuple = writer.length;
  writeTuple(writer, row);
  return tuple;
}

const flagsOf = ({ isPremium }: Person): number =>
  HAS_PERSON | (isPremium === undefined ? 0 : isPremium ? PREMIUM_KNOWN | PREMIUM : PREMIUM_KNOWN);

function readPerson(bytes: Buffer, start: number, flags: number): { person: Person; end: number } {
  const person: Person = {};
  let at = start;
  for (const field of TOLD) {
    const text = textAt(bytes, at);
    if (text !== null) person[field] = text;
    at += lengthAt(bytes, at);
  }
  if (flags & PREMIUM_KNOWN) person.isPremium = (flags & PREMIUM) > 0;
  return { person, end: at };
}
