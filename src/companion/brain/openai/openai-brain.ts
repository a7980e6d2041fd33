import { type OnModuleDestroy } from '@nestjs/common';
import type OpenAI from 'openai';
import { openAiClient } from '../../providers/openai-client';
import { ProviderError, type ProviderFault } from '../../providers/provider-error';
import { withRetries } from '../../providers/retries';
import {
  Brain,
  type Listener,
  type PicturePrompt,
  type Scene,
  type SceneState,
  type Utterance,
} from '../brain';
import { ANSWER_TOKENS, type ChatSettings } from './chat-settings';
import { streamAnswer, type Streamed } from './chat-stream';
import { Dialect } from './dialect';
import { effortOf } from './effort';
import { messagesOf } from './prompt/messages';
import { picturePromptOf, pictureRequestOf } from './prompt/picture-request';
import { spokenSoFar, spokenText } from './spoken-text';

const MOST_BYTES = 4 * 1024 * 1024;
const ATTEMPTS = 3;
/** A deadline has used up the patience of whoever waits; the others fail fast. */
const WORTH_A_RETRY: ReadonlySet<ProviderFault> = new Set([
  'unreachable',
  'lost',
  'busy',
  'failing',
  'gibberish',
  'empty',
]);

/** Thinks with a model behind any server that speaks OpenAI's chat completions. */
export class OpenAiBrain extends Brain implements OnModuleDestroy {
  override readonly model: string;
  private readonly client: OpenAI;
  private readonly dialect = new Dialect();
  private readonly closing = new AbortController();

  /** @param stage keeps the state of the scene, so that it can take over at any moment; and describes what to paint */
  constructor(
    private readonly settings: ChatSettings,
    private readonly stage: Brain,
  ) {
    super();
    this.model = settings.model;
    const { apiRoot, apiKey } = settings;
    this.client = openAiClient({ apiRoot, apiKey, maxBytes: MOST_BYTES });
  }

  onModuleDestroy(): void {
    this.closing.abort();
  }

  override state(scene: Scene): Promise<SceneState> {
    return this.stage.state(scene);
  }

  override async dialogue(scene: Scene, state: SceneState): Promise<string> {
    return (await this.speak(scene, state)).text;
  }

  /** @throws ProviderError if not a word came */
  override async speak(scene: Scene, state: SceneState, listener?: Listener): Promise<Utterance> {
    listener?.hear('');
    const { name } = scene.persona;
    let heard = '';
    const hear = (raw: string): void => {
      const soFar = spokenSoFar(raw, name);
      if (soFar !== heard) listener?.hear((heard = soFar));
    };
    const { streamed, tokens } = await this.withinContext(async (budget) => {
      const { messages, tokens } = messagesOf(scene, state, budget);
      const heard: Partial<Listener> = { hear, ...(listener && { enough: listener.enough }) };
      return { streamed: await this.ask(messages, heard), tokens };
    });
    const said = spokenText(streamed.raw, name);
    if (said === '' && streamed.ending !== 'stopped') {
      throw new ProviderError('empty', 'It thinks and says nothing');
    }
    const { firstTokenMs, usage, ending, model = this.model } = streamed;
    const effort = effortOf(
      usage,
      { promptTokens: tokens, text: streamed.raw, firstTokenMs },
      this.settings.prices,
    );
    return { text: said && inFull(said, ending), model, ending, effort };
  }

  /** @throws ProviderError */
  override async picturePrompt(scene: Scene, state: SceneState, wish: string): Promise<PicturePrompt> {
    const { streamed } = await this.withinContext(async (budget) => ({
      streamed: await this.ask(pictureRequestOf(scene, state, wish, budget), {}),
    }));
    const built = await this.stage.picturePrompt(scene, state, wish);
    const described = picturePromptOf(spokenText(streamed.raw, scene.persona.name), built);
    if (described.prompt === '') throw new ProviderError('empty', 'It describes nothing');
    return described;
  }

  /** Where the provider counts more tokens than we do, half of the conversation has to do. */
  private async withinContext<T>(work: (budget: number) => Promise<T>): Promise<T> {
    const budget = this.settings.contextTokens - ANSWER_TOKENS;
    try {
      return await work(budget);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.fault !== 'too-long') throw error;
      return work(budget / 2);
    }
  }

  private ask(
    messages: Parameters<typeof streamAnswer>[3]['messages'],
    listener: Partial<Listener>,
  ): Promise<Streamed> {
    const { retryWithinMs, firstPauseMs } = this.settings.timings;
    const plan = {
      attempts: ATTEMPTS,
      withinMs: retryWithinMs,
      firstPauseMs,
      faults: WORTH_A_RETRY,
      signal: listener.enough,
    };
    const request = { messages, listener, closing: this.closing.signal };
    const once = (): Promise<Streamed> => streamAnswer(this.client, this.dialect, this.settings, request);
    return withRetries(plan, async () => {
      for (;;) {
        try {
          return await once();
        } catch (error) {
          if (!this.dialect.learn(error)) throw error;
        }
      }
    });
  }
}

/** Whoever reads it shall see that there would have been more. */
const inFull = (said: string, ending: Utterance['ending']): string =>
  ending === 'complete' || /[.!?…]["”»)*]*$/.test(said) ? said : `${said}…`;
