import { type Persona } from '../../src/companion/personas/persona';
import { PersonaLibrary } from '../../src/companion/personas/persona-library';
import { type Person, type SeenMessage } from '../../src/simulator/people/person';

/** The first of the library, whoever that is. */
export const persona: Persona = new PersonaLibrary().all()[0]!;

export const dataOf = (message: SeenMessage | undefined): string[] =>
  (message?.buttons ?? []).flatMap(({ callback_data }) => callback_data ?? []);

/** Presses a button and waits for its answer, as the spinner does. */
export const press = (person: Person, data: string | RegExp) => person.answered(person.presses(data));

/** Leads somebody from /start into the first story. @returns the persona's first line */
export async function meet(person: Person): Promise<SeenMessage> {
  const story = persona.stories[0]!;
  person.says('/start');
  await person.sees();
  await press(person, `persona:${persona.id}`);
  await person.sees((message) => dataOf(message).includes(`story:${story.id}`));
  await press(person, `story:${story.id}`);
  return person.sees(story.opening);
}
