import fc from 'fast-check';
import { eventRecord } from '../../../test/support/event-records';
import { PackedRow } from '../wire/packed-row';
import { type EventRecord, type JournalRecord } from './journal-record';
import { decodeSegment, encodeSegment } from './segment-codec';

const text = fc.string({ unit: 'binary' });
const maybe = fc.option(text);
const event: fc.Arbitrary<EventRecord> = fc
  .record({
    row: fc.record({
      eventId: fc.uuid(),
      clientId: fc.maxSafeInteger(),
      eventName: text,
      personaId: maybe,
      personaName: maybe,
      message: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
      prompt: maybe,
      negativePrompt: maybe,
      imageUrl: maybe,
      meta: fc.json(),
      createdAt: fc.integer({ min: 0, max: 8_640_000_000_000 }),
    }),
    repeatable: fc.boolean(),
    person: fc.option(
      fc.record(
        { username: text, firstName: text, lastName: text, languageCode: text, isPremium: fc.boolean() },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
  })
  .map(({ row, repeatable, person }) => eventRecord(row, { repeatable, ...(person && { person }) }));

/** Packed rows as plain ones. */
const plain = (records: readonly JournalRecord[]): unknown => JSON.parse(JSON.stringify(records));
const isPacked = (record: JournalRecord | undefined): boolean =>
  record?.kind === 'event' && record.row instanceof PackedRow;

describe('a record in a segment', () => {
  it('is the same event, packed at once and read back later', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 5 }), (records) => {
        const { bytes, records: packed } = encodeSegment(records);
        expect(packed.every(isPacked)).toBe(true);
        expect(plain(packed)).toEqual(plain(records));
        const read = decodeSegment(bytes);
        expect(read.every(isPacked)).toBe(true);
        expect(plain(read)).toEqual(plain(records));
        // What was set aside and is tried again is written from its bytes.
        expect(encodeSegment(read).bytes).toEqual(bytes);
      }),
    );
  });

  it('is kept as it is where no column can hold one of its values', () => {
    for (const odd of [{ clientId: 2 ** 60 }, { eventId: 'no id' }, { eventId: 'ab' }, { createdAt: NaN }]) {
      const record = eventRecord(odd);
      const { bytes, records } = encodeSegment([eventRecord(), record, eventRecord()]);
      expect(records.map(isPacked)).toEqual([true, false, true]);
      expect(decodeSegment(bytes).map(isPacked)).toEqual([true, false, true]);
      expect(plain(decodeSegment(bytes).slice(1, 2))).toEqual(plain([record]));
    }
  });

  it('gives back what is no event', () => {
    const refused: JournalRecord = { kind: 'refused', id: 'x', reason: 'because', content: '{}' };
    expect(decodeSegment(encodeSegment([refused]).bytes)).toEqual([refused]);
  });
});
