import { type ChatRequest, FakeLlm } from '../../../../test/support/fake-llm';
import { until } from '../../../../test/support/until';
import { PersonaLibrary } from '../../personas/persona-library';
import { ProviderError } from '../../providers/provider-error';
import { type Listener, type Scene, type Utterance } from '../brain';
import { ScriptedBrain } from '../scripted/scripted-brain';
import { type ChatSettings } from './chat-settings';
import { OpenAiBrain } from './openai-brain';

const timings = {
  firstTokenMs: 20_000,
  betweenTokensMs: 20_000,
  wholeMs: 60_000,
  retryWithinMs: 20_000,
  firstPauseMs: 5,
};

describe('a brain behind an address', () => {
  const [persona] = new PersonaLibrary().all();
  const scene: Scene = {
    persona: persona!,
    story: persona!.stories[0]!,
    userName: 'Ada',
    history: [],
    said: 'Hello there',
  };
  let llm: FakeLlm;
  let brains: OpenAiBrain[];
  beforeEach(async () => {
    llm = await FakeLlm.start();
    brains = [];
  });
  afterEach(async () => {
    for (const brain of brains) brain.onModuleDestroy();
    await llm.stop();
  });

  const brainWith = (settings: Partial<ChatSettings> = {}): OpenAiBrain => {
    const brain = new OpenAiBrain(
      { apiRoot: llm.apiRoot, model: 'fake-1', contextTokens: 8192, timings, ...settings },
      new ScriptedBrain(),
    );
    brains.push(brain);
    return brain;
  };
  const speak = async (
    brain = brainWith(),
    { on = scene, listener }: { on?: Scene; listener?: Listener } = {},
  ): Promise<Utterance> => brain.speak(on, await brain.state(on), listener);
  const failing = (promise: Promise<unknown>): Promise<ProviderError> =>
    promise.then(
      () => Promise.reject(new Error('it did not fail')),
      (error: unknown) => error as ProviderError,
    );
  const asked = (index = 0): ChatRequest => llm.requests[index]!;

  it('tells the model who it is, and what was said', async () => {
    const history = [
      { speaker: 'persona', text: 'Who goes there?' },
      { speaker: 'user', text: 'Only me.' },
    ] as const;
    await speak(brainWith({ apiKey: 'sk-secret' }), { on: { ...scene, history } });
    const [system, ...talk] = asked().messages;
    expect(system).toMatchObject({ role: 'system' });
    for (const part of [persona!.name, persona!.about, persona!.stories[0]!.title, '"Ada"'])
      expect(system!.content).toContain(part);
    expect(talk).toEqual([
      { role: 'assistant', content: 'Who goes there?' },
      { role: 'user', content: 'Only me.' },
      { role: 'user', content: 'Hello there' },
    ]);
    expect(llm.requests[0]).toMatchObject({ model: 'fake-1', authorization: 'Bearer sk-secret' });
  });

  it('sends no key where there is none', async () => {
    await speak();
    expect(llm.requests[0]!.authorization).toBeUndefined();
  });

  it('lets the answer be heard as it grows, and tells what it took', async () => {
    const heard: string[] = [];
    const listener = {
      hear: (soFar: string) => void heard.push(soFar),
      enough: new AbortController().signal,
    };
    llm.next((reply) =>
      reply.say('Once ', 'upon ', 'a time.').finish('stop', { prompt_tokens: 200, completion_tokens: 50 }),
    );
    const spoken = await speak(brainWith({ prices: { input: 3, output: 15 } }), { listener });
    expect(heard).toEqual(['', 'Once', 'Once upon', 'Once upon a time.']);
    expect(spoken).toMatchObject({
      text: 'Once upon a time.',
      model: 'fake-1-2026',
      ending: 'complete',
      effort: { tokensIn: 200, tokensOut: 50, cost: 0.00135 },
    });
    expect(spoken.effort!.firstTokenMs).toBeGreaterThanOrEqual(0);
    expect(spoken.effort!.estimated).toBeUndefined();
  });

  it('estimates where the provider does not count', async () => {
    llm.next((reply) => reply.say('Twelve bytes').finish());
    const { effort } = await speak();
    expect(effort).toMatchObject({ estimated: true, tokensOut: 4 });
    expect(effort!.tokensIn).toBeGreaterThan(100);
  });

  it('puts characters together that were split across packets, lines and pieces', async () => {
    llm.next(async (reply) => {
      const line = Buffer.from(
        `data: ${JSON.stringify({ choices: [{ delta: { content: 'Привет 👋🏽 ' } }] })}\r\n\r\n`,
      );
      for (const byte of line) {
        reply.raw(Buffer.from([byte]));
        await new Promise((resolve) => setImmediate(resolve));
      }
      reply.raw(': keep-alive\n\n');
      reply.say('and \ud83d', '\ude00').finish();
    });
    expect((await speak()).text).toBe('Привет 👋🏽 and 😀');
  });

  it('says neither what the model thought nor its own name', async () => {
    const heard: string[] = [];
    const listener = {
      hear: (soFar: string) => void heard.push(soFar),
      enough: new AbortController().signal,
    };
    llm.next((reply) =>
      reply.say('<thi', 'nk>They greet me', '</think>\n\n', `${persona!.name}: `, 'Hello!').finish(),
    );
    expect((await speak(undefined, { listener })).text).toBe('Hello!');
    expect(heard).toEqual(['', 'Hello!']);
  });

  it('ends when the listener has heard enough, and keeps what was said', async () => {
    const enough = new AbortController();
    const listener = { hear: (soFar: string) => soFar && enough.abort(), enough: enough.signal };
    llm.next((reply) => reply.say('So far and').hang());
    expect(await speak(undefined, { listener })).toMatchObject({ text: 'So far and…', ending: 'stopped' });
    await until('the model to be left alone', () => llm.busy === 0);
  });

  it('ends without a word when it is stopped before the first', async () => {
    const enough = new AbortController();
    llm.next((reply) => {
      enough.abort();
      return reply.hang();
    });
    const listener = { hear: () => undefined, enough: enough.signal };
    expect(await speak(undefined, { listener })).toMatchObject({ text: '', ending: 'stopped' });
    expect(llm.requests).toHaveLength(1);
  });

  it('forgets the oldest lines first when there is too much to tell', async () => {
    const history = Array.from({ length: 200 }, (_, index) => ({
      speaker: 'user' as const,
      text: `line ${index} ${'word '.repeat(40)}`,
    }));
    await speak(brainWith({ contextTokens: 4096 }), { on: { ...scene, history } });
    const { messages } = asked();
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.length).toBeLessThan(60);
    expect(messages.at(-2)!.content).toContain('line 199');
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    expect(bytes / 3).toBeLessThan(4096 - 800);
  });

  it('takes of very long messages the end', async () => {
    await speak(brainWith({ contextTokens: 4096 }), {
      on: { ...scene, said: `${'я👋'.repeat(20_000)} the end` },
    });
    const { messages } = asked();
    expect(messages.at(-1)!.content).toMatch(/^…?[я👋]+ the end$/u);
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    expect(bytes / 3).toBeLessThan(4096 - 800);
  });

  it('tells half of it when the provider counts more than we do', async () => {
    const history = Array.from({ length: 40 }, () => ({
      speaker: 'user' as const,
      text: 'word '.repeat(60),
    }));
    llm.next((reply) => reply.refuse(400, { code: 'context_length_exceeded' }));
    await speak(undefined, { on: { ...scene, history } });
    expect(asked(1).messages.length).toBeLessThan(asked(0).messages.length);
  });

  it.each([
    [
      {
        message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.",
        param: 'max_tokens',
      },
      { max_completion_tokens: 800 },
    ],
    [{ message: 'Unrecognized request argument supplied: stream_options' }, { max_tokens: 800 }],
  ])('learns what the server does not take: %j', async (error, afterwards) => {
    const brain = brainWith();
    llm.next((reply) => reply.refuse(400, error));
    await speak(brain);
    await speak(brain);
    expect(llm.requests).toHaveLength(3);
    for (const index of [1, 2]) expect(asked(index)).toMatchObject(afterwards);
  });

  it('describes a picture in words of the model, and keeps what must not be seen', async () => {
    const brain = brainWith();
    llm.next((reply) => reply.say('Prompt: "A lighthouse,\nfog"').finish());
    const made = await brain.picturePrompt(scene, await brain.state(scene), 'маяк');
    expect(made.prompt).toBe('A lighthouse, fog');
    expect(made.negativePrompt).toContain('watermark');
    expect(asked().messages.at(-1)!.content).toContain('маяк');
  });

  it('puts neither key nor talk into its errors', async () => {
    llm.usually = (reply) => reply.refuse(400, { message: 'sk-secret said Hello there' });
    const error = await failing(speak(brainWith({ apiKey: 'sk-secret' })));
    expect(error).toBeInstanceOf(ProviderError);
    expect(JSON.stringify(error) + String(error.stack)).not.toMatch(/sk-secret|Hello there/);
  });
});
