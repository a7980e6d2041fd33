import { type Persona, type Story } from '../personas/persona';

export interface Line {
  speaker: 'user' | 'persona';
  text: string;
}

/** Everything a brain may know of a turn. */
export interface Scene {
  persona: Persona;
  story?: Story;
  userName: string;
  /** Oldest first, without `said`; perhaps only the newest of a long conversation. */
  history: readonly Line[];
  /** Empty when a picture is wanted before anything was said. */
  said: string;
  /** As the turn before left it. */
  state?: SceneState;
}

/** Where the scene stands. Plain JSON of bounded size. */
export interface SceneState {
  /** How many turns were answered, this one included. */
  turn: number;
  /** How much of the story is told. */
  beat: number;
  place: string;
  mood: string;
  /** What is talked about. */
  topic?: string;
  /** What the person told of himself or herself. */
  facts: Readonly<Record<string, readonly string[]>>;
  /** What the brain noted for itself; no other brain relies on it. */
  notes: unknown;
}

export interface PicturePrompt {
  prompt: string;
  negativePrompt: string;
}

/** How an answer came to its end. */
export type Ending =
  | 'complete'
  /** At the most that one answer may have. */
  | 'length'
  /** Somebody who heard it wanted no more. */
  | 'stopped'
  /** The connection to the model broke, or the model fell silent. */
  | 'cut-off'
  /** The model's provider let it say no more. */
  | 'filtered';

/** What an answer took. */
export interface Effort {
  /** Milliseconds until the first word. */
  firstTokenMs?: number;
  /** What the model read and wrote. */
  tokensIn?: number;
  tokensOut?: number;
  /** The provider did not say how much it was. */
  estimated?: boolean;
  /** In the operator's currency. */
  cost?: number;
}

/** What a persona answered. */
export interface Utterance {
  /** Plain text; empty only if it was stopped before the first word. */
  text: string;
  /** Who thought it up: a brain may have let another one answer. */
  model: string;
  ending: Ending;
  effort?: Effort;
}

/** Somebody who hears an answer while it is thought up. */
export interface Listener {
  /** All that was said so far, each time that there is more; empty: it begins to think. */
  hear(soFar: string): void;
  /** Ends the thought; what was said until then is the answer. */
  enough: AbortSignal;
}

/**
 * Thinks for a persona, in three steps. Each step sees what the one before made, so a provider may use a small model for
 * one and a large one for another.
 */
export abstract class Brain {
  /** Such as `scripted-1`; kept with every answer. */
  abstract readonly model: string;

  /** Step 1: where the scene stands now that `said` was said. */
  abstract state(scene: Scene): Promise<SceneState>;

  /** Step 2: what the persona answers. Plain text, never empty. */
  abstract dialogue(scene: Scene, state: SceneState): Promise<string>;

  /** Step 2 while somebody listens. A brain that says all at once needs no more than `dialogue`. */
  async speak(scene: Scene, state: SceneState, _listener?: Listener): Promise<Utterance> {
    return { text: await this.dialogue(scene, state), model: this.model, ending: 'complete' };
  }

  /**
   * Step 3: what to paint.
   * @param wish in the user's words; empty: the scene as it stands
   */
  abstract picturePrompt(scene: Scene, state: SceneState, wish: string): Promise<PicturePrompt>;
}
