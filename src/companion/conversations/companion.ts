import { Injectable } from '@nestjs/common';
import { Brain, type Listener, type Scene, type SceneState, type Utterance } from '../brain/brain';
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
/** A brain has deadlines of its own; this is for one that forgets them. */
const LONGEST_THOUGHT_MS = 240_000;

export interface Reply extends Utterance {
  persona: Persona;
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
   * @param listener hears it while it is thought up, and may end that
   * @returns undefined if the conversation has ended meanwhile, so that nobody waits for an answer any more
   * @throws MemoryAwayError, or whatever the brain throws
   */
  answer(turns: readonly [Turn, ...Turn[]], listener?: Listener): Promise<Reply | undefined> {
    return this.slots.run(async () => {
      const [turn] = turns;
      const conversation = await this.conversations.find(turn);
      const scene = conversation && (await this.scenes.set(turn, conversation));
      if (!scene) return undefined;
      const { persona } = scene;
      if (turn.outcome?.kind === 'reply') {
        const { text, model, ending = 'complete', effort } = turn.outcome;
        return { persona, text, model, ending, ...(effort && { effort }) };
      }

      const said = turns.flatMap(({ work }) => (work.kind === 'reply' ? [work.said] : []));
      const thought = this.think({ ...scene, said: said.join('\n') }, listener);
      const { utterance, state } = await within(LONGEST_THOUGHT_MS, 'brain', thought);
      const kept = await this.keep(turns, said, utterance, state);
      return kept ? { persona, ...utterance } : undefined;
    });
  }

  private async think(
    scene: Scene,
    listener: Listener | undefined,
  ): Promise<{ utterance: Utterance; state: SceneState }> {
    const state = await this.brain.state(scene);
    return { utterance: await this.brain.speak(scene, state, listener), state };
  }

  /** @returns false if the conversation was ended while the brain was thinking */
  private async keep(
    turns: readonly [Turn, ...Turn[]],
    said: readonly string[],
    utterance: Utterance,
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
      const answer = utterance.text && { speaker: 'persona' as const, text: utterance.text };
      await remember(ask, turn, answer ? [...heard, answer] : heard);
      await keepOutcome(ask, turns, { kind: 'reply', ...utterance });
      return true;
    });
  }
}
