import { type Person } from '../../events/event-definition';
import { cleanText } from './sanitise';

/** Names are free text as well: one NUL in a first name would cost its event. */
export function cleanPerson(person: Person): Person {
  const clean: Person = { ...person };
  for (const field of ['username', 'firstName', 'lastName', 'languageCode'] as const) {
    const text = person[field];
    if (text !== undefined) clean[field] = cleanText(text);
  }
  return clean;
}
