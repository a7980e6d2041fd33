import { Injectable } from '@nestjs/common';
import { juno } from './cards/juno';
import { mira } from './cards/mira';
import { noor } from './cards/noor';
import { pim } from './cards/pim';
import { sefu } from './cards/sefu';
import { teodora } from './cards/teodora';
import { type Persona, type Story } from './persona';

/** In the order in which they are offered. */
const personas: readonly Persona[] = [mira, pim, juno, noor, teodora, sefu];

/** Everybody there is to talk to. */
@Injectable()
export class PersonaLibrary {
  all(): readonly Persona[] {
    return personas;
  }

  find(id: string): Persona | undefined {
    return personas.find((persona) => persona.id === id);
  }

  findStory(storyId: string): { persona: Persona; story: Story } | undefined {
    for (const persona of personas) {
      const story = persona.stories.find(({ id }) => id === storyId);
      if (story) return { persona, story };
    }
    return undefined;
  }
}
