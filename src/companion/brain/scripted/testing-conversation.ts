import { PersonaLibrary } from '../../personas/persona-library';
import { type Line, type Scene, type SceneState } from '../brain';
import { ScriptedBrain } from './scripted-brain';

/** A conversation as the bot has it, for specs: history of forty lines, state through JSON as through Postgres. */
export class TestingConversation {
  readonly brain = new ScriptedBrain();
  readonly answers: string[] = [];
  state?: SceneState;
  private readonly history: Line[] = [];

  constructor(
    readonly storyId = 'mira-ship-that-answers',
    readonly userName = 'Jo',
  ) {}

  scene(said: string): Scene {
    const found = new PersonaLibrary().findStory(this.storyId);
    if (!found) throw new Error(`There is no story ${this.storyId}`);
    const { userName, state, history } = this;
    return { ...found, userName, history: history.slice(-40), said, ...(state && { state }) };
  }

  async say(said: string): Promise<string> {
    const scene = this.scene(said);
    const state = JSON.parse(JSON.stringify(await this.brain.state(scene))) as SceneState;
    const answer = await this.brain.dialogue(scene, state);
    this.state = state;
    this.history.push({ speaker: 'user', text: said }, { speaker: 'persona', text: answer });
    this.answers.push(answer);
    return answer;
  }
}
