import { Injectable } from '@nestjs/common';
import { type Scene } from '../brain/brain';
import { PersonaLibrary } from '../personas/persona-library';
import { type Conversation } from './conversations';
import { Lines } from './lines';
import { type Turn } from './turns/turn';

/** As far back as a persona remembers word by word. */
const LINES_REMEMBERED = 40;

/** Puts together what a brain may know of a turn. */
@Injectable()
export class SceneSetter {
  constructor(
    private readonly personas: PersonaLibrary,
    private readonly lines: Lines,
  ) {}

  /** @returns undefined if the persona is no longer in the library */
  async set(turn: Turn, conversation: Conversation): Promise<Scene | undefined> {
    const persona = this.personas.find(conversation.personaId);
    if (!persona) return undefined;
    const story = persona.stories.find(({ id }) => id === conversation.storyId);
    return {
      persona,
      userName: turn.userName,
      history: await this.lines.latest(turn, LINES_REMEMBERED),
      said: '',
      ...(story && { story }),
      ...(conversation.state && { state: conversation.state }),
    };
  }
}
