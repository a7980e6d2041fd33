import { type BotCall } from '../../../src/simulator/world';
import { type Person } from '../../../src/simulator/people/person';
import { FakeLlm } from '../../support/fake-llm';
import { dataOf, meet, persona } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

interface Row {
  event_name: string;
  persona_name: string;
  message: string | null;
  meta: Record<string, unknown>;
}

describe('an answer of a model', () => {
  let llm: FakeLlm;
  let house: TestHouse;
  let ada: Person;
  beforeAll(async () => {
    llm = await FakeLlm.start();
    house = await TestHouse.open({
      LLM_API_ROOT: llm.apiRoot,
      LLM_API_KEY: 'sk-secret-of-the-model',
      LLM_MODEL: 'fake-1',
      LLM_PRICE_INPUT: '2',
      LLM_PRICE_OUTPUT: '10',
    });
  });
  afterAll(async () => {
    await house.close();
    await llm.stop();
  });
  beforeEach(async () => {
    house.telegram.faults.clear();
    ada = house.telegram.person({ firstName: 'Ada' });
    await meet(ada);
  });

  /** A gate that the test opens, so that every state of the screen can be looked at. */
  const gate = (): { opened: Promise<void>; open: () => void } => {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    return { opened, open };
  };
  const callsOf = (method: string): BotCall[] =>
    house.telegram.calls.filter((call) => call.method === method && call.params.chat_id === ada.id);
  const draftIs = (text: string): Promise<true> =>
    ada.eventually(`the draft “${text}”`, 30_000, () => ada.draft === text || undefined);
  /** The first line of a story is the persona's too, but no model's. */
  const row = (name: string): Promise<Row> =>
    until(`a ${name}`, async () => {
      const [found] = await house.database.query<Row>(
        `SELECT event_name, persona_name, message, meta FROM tg_analytics_events
          WHERE client_id = ${ada.id} AND event_name = '${name}' AND meta ? 'model'`,
      );
      return found;
    });

  it('is seen while it grows, and then stays as a message', async () => {
    const [more, end] = [gate(), gate()];
    llm.next(async (reply) => {
      reply.say('Once ');
      await more.opened;
      reply.say('upon a <time>');
      await end.opened;
      reply.say('.').finish('stop', { prompt_tokens: 300, completion_tokens: 20 });
    });
    ada.says('Tell me a story');
    await draftIs('Once');
    more.open();
    await draftIs('Once upon a <time>');
    end.open();
    const answer = await ada.sees('Once upon a <time>.');
    expect(ada.draft).toBeUndefined();
    expect(dataOf(answer)).toContain('image');

    const drafts = callsOf('sendMessageDraft');
    expect(new Set(drafts.map(({ params }) => params.draft_id)).size).toBe(1);
    expect(drafts[0]!.params).toMatchObject({ can_stop: true, text: '' });
    const told = await row('ai_message');
    expect(told).toMatchObject({
      persona_name: persona.name,
      message: 'Once upon a <time>.',
      meta: { model: 'fake-1-2026', tokensIn: 300, tokensOut: 20, cost: 0.0008 },
    });
    expect(told.meta.firstTokenMs).toBeLessThanOrEqual(told.meta.latencyMs as number);
    expect(JSON.stringify(house.telegram.calls)).not.toContain('sk-secret');
  });

  it('does not bother Telegram with every word', async () => {
    llm.next(async (reply) => {
      for (let word = 0; word < 300; word++) {
        reply.say(`word${word} `);
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      reply.finish();
    });
    ada.says('Talk');
    const begun = Date.now();
    await ada.sees('word299');
    expect(callsOf('sendMessageDraft').length).toBeLessThanOrEqual(2 + (Date.now() - begun) / 700);
  });

  it('ends when the user presses Stop, keeps what was said, and tells it', async () => {
    llm.next((reply) => reply.say('It was a dark and').hang());
    ada.says('Tell me a long story');
    await draftIs('It was a dark and');
    ada.stopsDraft();
    await ada.sees('It was a dark and…');
    await until('the model to be left alone', () => llm.busy === 0);
    const stopped = await row('generation_stopped');
    expect(stopped).toMatchObject({
      persona_name: persona.name,
      meta: { characters: 18, model: 'fake-1-2026' },
    });
    expect((await row('ai_message')).meta).toMatchObject({ ending: 'stopped', estimated: true });

    ada.says('And then?');
    await ada.sees('You said: And then?');
    expect(llm.requests.at(-1)!.messages.map(({ content }) => content)).toContain('It was a dark and…');
  });

  it('leaves nothing behind when it is stopped before the first word', async () => {
    llm.next((reply) => reply.hang());
    ada.says('Hm');
    await draftIs('');
    const before = ada.messages.length;
    ada.stopsDraft();
    expect((await row('generation_stopped')).meta).toMatchObject({ characters: 0 });
    expect(ada.messages).toHaveLength(before);
    ada.says('Never mind');
    await ada.sees('You said: Never mind');
  });

  it('comes from the built-in brain while the model fails', async () => {
    llm.next((reply) => reply.refuse(401));
    ada.says('Hello?');
    const answer = await ada.sees();
    expect(answer.text).not.toContain('You said');
    expect((await row('ai_message')).meta).toMatchObject({ model: 'scripted-1' });
    const agent = await house.admin();
    const { body } = await agent.get('/health/ready');
    expect(JSON.stringify(body)).toContain('It refuses the key (401)');
    expect(llm.requests.at(-1)!.authorization).toBe('Bearer sk-secret-of-the-model');
  });
});

describe('an answer of a model, where Telegram knows no drafts', () => {
  let llm: FakeLlm;
  let house: TestHouse;
  let ada: Person;
  beforeAll(async () => {
    llm = await FakeLlm.start();
    house = await TestHouse.open({ LLM_API_ROOT: llm.apiRoot, LLM_MODEL: 'fake-1' });
    house.telegram.faults.always('sendMessageDraft', { kind: 'error', code: 404, description: 'Not Found' });
    ada = house.telegram.person({ firstName: 'Ada' });
    await meet(ada);
  });
  afterAll(async () => {
    await house.close();
    await llm.stop();
  });

  it('grows in a message that becomes the answer', async () => {
    let go = (): void => undefined;
    llm.next(async (reply) => {
      reply.say('Once upon');
      await new Promise<void>((resolve) => (go = resolve));
      reply.say(' a time.').finish();
    });
    ada.says('Tell me a story');
    const growing = await ada.sees('Once upon ▌');
    expect(dataOf(growing)).toEqual(['stop']);
    go();
    const answer = await ada.sees('Once upon a time.');
    expect(answer.message_id).toBe(growing.message_id);
    expect(dataOf(answer)).toContain('image');
    expect(ada.messages.filter(({ text }) => text?.startsWith('Once upon'))).toHaveLength(1);
  });

  it('can be stopped by a button of ours, and asks no more for what is unknown', async () => {
    llm.next((reply) => reply.say('It was').hang());
    ada.says('Tell me more');
    await ada.sees('It was ▌');
    ada.presses('stop');
    await ada.sees('It was…', { before: true });
    await until('the model to be left alone', () => llm.busy === 0);
    expect(house.telegram.calls.filter(({ method }) => method === 'sendMessageDraft')).toHaveLength(1);
  });
});
