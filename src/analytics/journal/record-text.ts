import { type Person } from '../../events/event-definition';
import { type EventRecord, type JournalRecord } from './journal-record';

/**
 * Separates the fields of an event. Captured text never holds NUL, so nothing has to be escaped, which makes this
 * several times cheaper than JSON on the way of every event.
 */
const NUL = '\0';
const EVENT = 'E1';
const FIELDS = 19;

/** A record as one text: events field by field, everything else, and an event that does hold NUL, as JSON. */
export function textOf(record: JournalRecord): string {
  if (record.kind !== 'event') return JSON.stringify(record);
  const { row, person, repeatable } = record;
  const text = [
    EVENT,
    row.eventId,
    row.clientId,
    row.eventName,
    marked(row.personaId),
    marked(row.personaName),
    marked(row.message),
    marked(row.prompt),
    marked(row.negativePrompt),
    marked(row.imageUrl),
    row.meta,
    row.createdAt,
    repeatable ? '1' : '',
    person ? '1' : '',
    marked(person?.username),
    marked(person?.firstName),
    marked(person?.lastName),
    marked(person?.languageCode),
    person?.isPremium === undefined ? '' : person.isPremium ? '1' : '0',
  ].join(NUL);
  return separators(text) === FIELDS - 1 ? text : JSON.stringify(record);
}

/** @throws SyntaxError for what {@link textOf} did not write */
export function recordOf(text: string): JournalRecord {
  if (!text.startsWith(EVENT + NUL)) return JSON.parse(text) as JournalRecord;
  const fields = text.split(NUL);
  if (fields.length !== FIELDS) throw new SyntaxError(`${fields.length} fields instead of ${FIELDS}`);
  const [, eventId, clientId, eventName, personaId, personaName, message, prompt, negativePrompt] = fields;
  const [imageUrl, meta, createdAt, repeatable, hasPerson, ...told] = fields.slice(9);
  return {
    kind: 'event',
    row: {
      eventId: eventId!,
      clientId: Number(clientId),
      eventName: eventName!,
      personaId: unmarked(personaId),
      personaName: unmarked(personaName),
      message: unmarked(message),
      prompt: unmarked(prompt),
      negativePrompt: unmarked(negativePrompt),
      imageUrl: unmarked(imageUrl),
      meta: meta!,
      createdAt: Number(createdAt),
    },
    repeatable: repeatable === '1',
    ...(hasPerson && { person: personOf(told) }),
  } satisfies EventRecord;
}

function personOf([username, firstName, lastName, languageCode, premium]: readonly string[]): Person {
  return {
    ...(username && { username: username.slice(1) }),
    ...(firstName && { firstName: firstName.slice(1) }),
    ...(lastName && { lastName: lastName.slice(1) }),
    ...(languageCode && { languageCode: languageCode.slice(1) }),
    ...(premium && { isPremium: premium === '1' }),
  };
}

/** Tells "nothing" from "an empty text". */
const marked = (value: string | null | undefined): string =>
  value === null || value === undefined ? '' : `=${value}`;
const unmarked = (value: string | undefined): string | null => (value ? value.slice(1) : null);

function separators(text: string): number {
  let count = 0;
  for (let at = text.indexOf(NUL); at >= 0; at = text.indexOf(NUL, at + 1)) count += 1;
  return count;
}
