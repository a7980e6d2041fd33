import { Logger } from '@nestjs/common';
import { FallbackBrain } from '../../../src/companion/brain/fallback-brain';
import { type Listener, type Scene, type Utterance } from '../../../src/companion/brain/brain';
import { type ChatTimings } from '../../../src/companion/brain/openai/chat-settings';
import { OpenAiBrain } from '../../../src/companion/brain/openai/openai-brain';
import { ScriptedBrain } from '../../../src/companion/brain/scripted/scripted-brain';
import { PersonaLibrary } from '../../../src/companion/personas/persona-library';
import { CircuitBreaker } from '../../../src/companion/providers/circuit-breaker';
import { ProviderError } from '../../../src/companion/providers/provider-error';
import { StatusBoard } from '../../../src/events/status-board';
import { type ChatScript, FakeLlm } from '../../support/fake-llm';
import { until } from '../../support/until';

/** Long enough that only the deadline under test can end a thought. */
const NEVER = 60_000;
const patient: ChatTimings = {
  firstTokenMs: NEVER,
  betweenTokensMs: NEVER,
  wholeMs: NEVER,
  retryWithinMs: 20_000,
  firstPauseMs: 5,
};

describe('a model that fails', () => {
  beforeAll(() => Logger.overrideLogger(false));

  const [persona] = new PersonaLibrary().all();
  const scene: Scene = { persona: persona!, userName: 'Ada', history: [], said: 'Hello' };
  const scripted = new ScriptedBrain();
  let llm: FakeLlm;
  let board: StatusBoard;
  let brain: FallbackBrain;
  beforeEach(async () => {
    llm = await FakeLlm.start();
    board = new StatusBoard();
    brain = open();
  });
  afterEach(async () => {
    await brain.onModuleDestroy();
    await llm.stop();
  });

  function open(timings: Partial<ChatTimings> = {}, restMs = NEVER): FallbackBrain {
    const settings = { apiRoot: llm.apiRoot, model: 'fake-1', contextTokens: 8192 };
    const first = new OpenAiBrain({ ...settings, timings: { ...patient, ...timings } }, scripted);
    brain = new FallbackBrain(first, scripted, new CircuitBreaker({ restMs }), board);
    return brain;
  }
  const speak = async (listener?: Listener): Promise<Utterance> =>
    brain.speak(scene, await brain.state(scene), listener);
  const status = (): Record<string, unknown> => board.read().brain ?? {};

  const once: [string, ChatScript][] = [
    ['is busy, and says for how long', (reply) => reply.refuse(429, {}, { 'retry-after': '0.01' })],
    ['has trouble of its own', (reply) => reply.refuse(503)],
    ['hides behind the page of a proxy', (reply) => reply.page(502)],
    ['breaks the connection', (reply) => reply.cut()],
    ['breaks the connection before the first word', (reply) => reply.raw(': hello\n\n').cut()],
    ['says nothing', (reply) => reply.finish()],
    ['answers with a page', (reply) => reply.page(200)],
    ['speaks no JSON', (reply) => reply.raw('data: {"choices": [{"del\n\n').end()],
    [
      'tells of an error within the stream',
      (reply) => reply.raw('data: {"error":{"message":"overloaded"}}\n\n').end(),
    ],
    [
      'sends JSON of any kind',
      (reply) => reply.raw('data: 7\n\ndata: null\n\ndata: {"choices":{}}\n\n').end(),
    ],
  ];
  it.each(once)('is asked again if it %s', async (_what, script) => {
    llm.next(script);
    expect(await speak()).toMatchObject({ text: 'You said: Hello', model: 'fake-1-2026' });
    expect(llm.requests).toHaveLength(2);
    expect(status()).toMatchObject({ state: 'up', failures: 0, answers: 1, model: 'fake-1' });
  });

  it('leaves the answer to the built-in brain when it keeps failing, and is left alone after the third', async () => {
    llm.usually = (reply) => reply.refuse(500);
    for (let turn = 0; turn < 4; turn++) expect((await speak()).model).toBe('scripted-1');
    expect(llm.requests).toHaveLength(9);
    expect(status()).toMatchObject({ state: 'degraded', failures: 3, fallbacks: 4 });
    expect(status().reason).toContain('trouble of its own (500)');
  });

  it('is tried again after a rest, by one request at a time', async () => {
    open({}, 30);
    llm.usually = (reply) => reply.refuse(401);
    await speak();
    expect(llm.requests).toHaveLength(1);
    llm.usually = (reply) => reply.say('Back.').finish();
    const answer = await until('the model to be back', async () => {
      const { text, model } = await speak();
      return model === 'fake-1-2026' && text;
    });
    expect(answer).toBe('Back.');
    expect(llm.requests).toHaveLength(2);
    expect(status()).toMatchObject({ state: 'up' });
  });

  it('is not waited for longer than it may take to begin', async () => {
    open({ firstTokenMs: 50 });
    llm.usually = (reply) => reply.hang();
    expect((await speak()).model).toBe('scripted-1');
    expect(llm.requests).toHaveLength(1);
    await until('the model to be left alone', () => llm.busy === 0);
  });

  it('is not waited for after headers and silence', async () => {
    open({ firstTokenMs: 50 });
    llm.usually = (reply) => reply.raw(': wait\n\n').hang();
    expect((await speak()).model).toBe('scripted-1');
  });

  it.each<[string, Partial<ChatTimings>, ChatScript]>([
    ['falls silent', { betweenTokensMs: 50 }, (reply) => reply.say('It was ', 'dark').hang()],
    [
      'breaks off',
      {},
      async (reply) => {
        reply.say('It was ', 'dark');
        await new Promise((resolve) => setTimeout(resolve, 50));
        reply.cut();
      },
    ],
    ['ends without an end', {}, (reply) => reply.say('It was ', 'dark').end()],
    [
      'does not come to an end',
      { wholeMs: 150 },
      async (reply) => {
        reply.say('It was dark');
        for (let i = 0; i < 100; i++) {
          reply.say(' ');
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
    ],
    ['says gibberish in the middle', {}, (reply) => reply.say('It was ', 'dark').raw('data: {{{\n\n').end()],
  ])(
    'is taken at its word if it %s: what was said is the answer, and nothing is said twice',
    async (_what, timings, script) => {
      open(timings);
      llm.next(script);
      expect(await speak()).toMatchObject({ text: 'It was dark…', ending: 'cut-off' });
      expect(llm.requests).toHaveLength(1);
      expect(status()).toMatchObject({ failures: 1 });
    },
  );

  it('may stop itself', async () => {
    llm.next((reply) => reply.say('I would rather').finish('content_filter'));
    expect(await speak()).toMatchObject({ text: 'I would rather…', ending: 'filtered' });
    llm.next((reply) => reply.say('On and on').finish('length'));
    expect(await speak()).toMatchObject({ text: 'On and on…', ending: 'length' });
    expect(status()).toMatchObject({ state: 'up', failures: 0 });
  });

  it.each<[string, ChatScript]>([
    ['filters all of it', (reply) => reply.finish('content_filter')],
    ['refuses the request', (reply) => reply.refuse(400, { code: 'content_filter' })],
  ])('is no worse for it if it %s', async (_what, script) => {
    llm.usually = script;
    for (let turn = 0; turn < 4; turn++) expect((await speak()).model).toBe('scripted-1');
    expect(llm.requests).toHaveLength(4);
    expect(status()).toMatchObject({ state: 'up', failures: 0, fallbacks: 4 });
  });

  it('that wants to be left alone for an hour is left alone', async () => {
    llm.usually = (reply) => reply.refuse(429, {}, { 'retry-after': '3600' });
    await speak();
    await speak();
    expect(llm.requests).toHaveLength(1);
    expect(status()).toMatchObject({ state: 'degraded' });
  });

  it('cannot fill the memory', async () => {
    let sent = 0;
    llm.next(async (reply) => {
      const much = 'x'.repeat(1024 * 1024);
      for (; sent < 64 && llm.busy > 0; sent++) {
        reply.raw(much);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      reply.end();
    });
    llm.usually = (reply) => reply.say('All right.').finish();
    expect((await speak()).text).toBe('All right.');
    expect(sent).toBeLessThan(64);
  });

  it('that talks on and on is interrupted', async () => {
    llm.next(async (reply) => {
      while (llm.busy > 0) {
        reply.say('blah '.repeat(500));
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    const { text, ending } = await speak();
    expect(ending).toBe('length');
    expect(text.length).toBeLessThan(40_000);
  });

  it('that cannot be reached leaves the answer to the built-in brain', async () => {
    await llm.stop();
    expect((await speak()).model).toBe('scripted-1');
    llm = await FakeLlm.start();
  });

  it('leaves a thought to the next start when the program ends', async () => {
    llm.next((reply) => reply.say('Half of').hang());
    const listener = { hear: () => undefined, enough: new AbortController().signal };
    const thought = speak(listener);
    await until('the thought', () => llm.requests.length === 1);
    await brain.onModuleDestroy();
    await expect(thought).rejects.toThrow(ProviderError);
    expect(status()).toMatchObject({ failures: 0, fallbacks: 0 });
  });
});
