import { Injectable } from '@nestjs/common';
import { Brain, type Scene, type SceneState } from '../brain/brain';
import { type Persona } from '../personas/persona';
import { Conversations } from './conversations';
import { within } from './limits/deadline';
import { remember } from './lines';
import { SceneSetter } from './scene-setter';
import { Slots } from './limits/slots';
import { storableJson } from './store/storable';
import { Store } from './store/store';
import { type Turn } from './turns/turn';
import { keepOutcome } from './turns/turns';

/** How many answers are thought up at once; those of a slow model must not use up the connections. */
const THINKING_AT_ONCE = 16;
const LONGEST_THOUGHT_MS = 60_000;

export interface Reply {
  persona: Persona;
  text: string;
  model: string;
}

/** Answers what was said, in the persona's voice. */
@Injectable()
export class Companion {
  private readonly slots = new Slots(THINKING_AT_ONCE);

  constructor(
    private readonly store: Store,
    private readonly conversations: Conversations,
    private readonly scenes: SceneSetter,
    private readonly brain: Brain,
  ) {}

  /**
   * One answer to the messages of `turns`, which belong to one conversation. It is kept before it is given back, and
   * given again if these turns are taken up again.
   * @returns undefined if the conversation has ended meanwhile, so that nobody waits for an answer any more
   * @throws MemoryAwayError, or whatever the brain throws
   */
  answer(turns: readonly [Turn, ...Turn[]]): Promise<Reply | undefined> {
    return this.slots.run(async () => {
      const [turn] = turns;
      const conversation = await this.conversations.find(turn);
      const scene = conversation && (await this.scenes.set(turn, conversation));
      if (!scene) return undefined;
      const { persona } = scene;
      if (turn.outcome?.kind === 'reply') {
        const { text, model } = turn.outcome;
        return { persona, text, model };
      }

      const said = turns.flatMap(({ work }) => (work.kind === 'reply' ? [work.said] : []));
      const { text, state } = await within(
        LONGEST_THOUGHT_MS,
        'brain',
        this.think({ ...scene, said: said.join('\n') }),
      );
      const kept = await this.keep(turns, said, text, state);
      return kept ? { persona, text, model: this.brain.model } : undefined;
    });
  }

  private async think(scene: Scene): Promise<{ text: string; state: SceneState }> {
    const state = await this.brain.state(scene);
    return { text: await this.brain.dialogue(scene, state), state };
  }

  /** @returns false if the conversation was ended while the brain was thinking */
  private async keep(
    turns: readonly [Turn, ...Turn[]],
    said: readonly string[],
    text: string,
    state: SceneState,
  ): Promise<boolean> {
    const [turn] = turns;
    return this.store.transaction(async (ask) => {
      const open = await ask(
        `UPDATE conversations SET state = $3
          WHERE client_id = $1 AND conversation_id = $2 AND ended_at IS NULL RETURNING 1`,
        [turn.clientId, turn.conversationId, storableJson(state)],
      );
      if (open.length === 0) return false;
      const heard = said.map((each) => ({ speaker: 'user' as const, text: each }));
      await remember(ask, turn, [...heard, { speaker: 'persona', text }]);
      await keepOutcome(ask, turns, { kind: 'reply', text, model: this.brain.model });
      return true;
    });
  }
}
