import fc from 'fast-check';
import { eventRecord } from '../../../test/support/event-records';
import { type EventRecord, type JournalRecord } from './journal-record';
import { recordOf, textOf } from './record-text';

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
      message: maybe,
      prompt: maybe,
      negativePrompt: maybe,
      imageUrl: maybe,
      meta: fc.json(),
      createdAt: fc.maxSafeInteger(),
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

describe('the text of a record', () => {
  it('gives back every event, also one that holds what separates its fields', () => {
    fc.assert(fc.property(event, (record) => expect(recordOf(textOf(record))).toEqual(record)));
    const odd = eventRecord({ message: 'E1\0=\0', personaName: '', prompt: '=' });
    expect(recordOf(textOf(odd))).toEqual(odd);
  });

  it('gives back what is no event', () => {
    const refused: JournalRecord = { kind: 'refused', id: 'x', reason: 'because', content: '{}' };
    expect(recordOf(textOf(refused))).toEqual(refused);
  });

  it('refuses an event that lacks a field', () => {
    const whole = textOf(eventRecord());
    expect(() => recordOf(whole.slice(0, whole.lastIndexOf('\0')))).toThrow(SyntaxError);
  });
});
