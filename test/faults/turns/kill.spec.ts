import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person, type SeenMessage } from '../../../src/simulator/people/person';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { FakeLlm } from '../../support/fake-llm';
import { ProcessHouse } from '../../support/process-house';
import { meet } from '../../support/storyteller';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

const HANG = { kind: 'hang' } as const;
/** With the connection still open, so that the program is killed before it can try again. */
const ANSWER_WITHHELD = { kind: 'answer-withheld' } as const;

/** The built program, killed where a turn is between two of its stages. */
describe('turns, while the program is killed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-turns-'));
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let llm: FakeLlm;
  let house: ProcessHouse;

  const start = async (): Promise<void> => {
    house = await ProcessHouse.start(telegram, {
      DATA_DIR: dataDir,
      DATABASE_URL: database.url,
      LLM_API_ROOT: llm.apiRoot,
      LLM_MODEL: 'fake-1',
    });
  };
  /** @param next what shall go wrong from the start */
  const killAndStart = async (next: () => void = () => undefined): Promise<void> => {
    await house.end('SIGKILL');
    telegram.faults.clear();
    next();
    await start();
  };
  beforeAll(async () => {
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
    llm = await FakeLlm.start();
    await start();
  });
  afterAll(async () => {
    if (house.isAlive) await house.end('SIGTERM');
    await llm.stop();
    await telegram.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const newcomer = async (firstName: string): Promise<Person> => {
    const person = telegram.person({ firstName });
    await meet(person);
    return person;
  };
  const answersTo = (person: Person): string[] =>
    person.messages.flatMap(({ text }) => (text?.startsWith('You said: ') ? [text.slice(10)] : []));
  const turns = ({ id }: Person): Promise<{ status: string; outcome: object | null }[]> =>
    database.query('SELECT status, outcome FROM turns WHERE client_id = $1 ORDER BY position', [id]);
  const answered = async (person: Person): Promise<true | undefined> =>
    (await turns(person)).every(({ status }) => status !== 'pending') || undefined;
  const thinkingOf = (said: string): Promise<true> =>
    until(
      `a thought of ${said}`,
      () => llm.requests.some(({ messages }) => messages.at(-1)?.content === said) || undefined,
    );

  it('are each answered once, whatever stage they were in; one that may have been delivered, twice', async () => {
    const [heard, thinking, sending, delivered] = await Promise.all(
      ['Ada', 'Bob', 'Cid', 'Dan'].map(newcomer),
    );

    // Bob's answer is being thought up; what he says meanwhile waits.
    llm.next((reply) => reply.hang());
    thinking!.says('b1');
    await thinkingOf('b1');
    thinking!.says('b2');
    thinking!.says('b3');
    await until('all of them to be stored', async () => (await turns(thinking!)).length === 3);

    // Cid's is thought up and has not reached Telegram.
    telegram.faults.always('sendMessage', HANG, { chatId: sending!.id });
    sending!.says('c');
    await until('an answer that is stored', async () => (await turns(sending!))[0]?.outcome);

    // Dan has his, and the program does not know it.
    telegram.faults.next('sendMessage', ANSWER_WITHHELD, 1, { chatId: delivered!.id });
    telegram.faults.always('sendMessage', HANG, { chatId: delivered!.id });
    delivered!.says('d');
    await delivered!.sees('You said: d');

    // Ada's message is stored, and not acknowledged.
    await until('a poll that waits', () => telegram.world.updates.depth === 0);
    llm.next((reply) => reply.hang());
    heard!.says('a');
    telegram.faults.always('getUpdates', HANG);
    await until('a turn', async () => (await turns(heard!)).length === 1);
    await thinkingOf('a');
    expect(telegram.world.updates.depth).toBe(1);

    await killAndStart();
    for (const person of [heard!, thinking!, sending!, delivered!])
      await until(`an answer to ${person.user.first_name}`, () => answered(person));
    expect(answersTo(heard!)).toEqual(['a']);
    expect(answersTo(thinking!)).toEqual(['b1\nb2\nb3']);
    expect(answersTo(sending!)).toEqual(['c']);
    expect(['d', 'd d']).toContain(answersTo(delivered!).join(' '));
    await until('no update that is told again', () => telegram.world.updates.depth === 0);
    const told = await until('the last event', async () => {
      const rows = await database.query<{ client_id: string }>(
        `SELECT client_id FROM tg_analytics_events WHERE event_name = 'ai_message' AND message LIKE 'You said:%'`,
      );
      return rows.length >= 4 && rows;
    });
    expect(told).toHaveLength(4);
  });

  it('are never answered a third time: after two answers in doubt comes the honest word', async () => {
    const eve = await newcomer('Eve');
    const loseTheAnswer = (): void => {
      telegram.faults.next('sendMessage', ANSWER_WITHHELD, 1, { chatId: eve.id });
      telegram.faults.always('sendMessage', HANG, { chatId: eve.id });
    };
    loseTheAnswer();
    eve.says('e');
    await eve.sees('You said: e');
    await killAndStart(loseTheAnswer);
    await until('a second answer', () => answersTo(eve).length === 2 || undefined);
    await killAndStart();
    await until('the end', () => answered(eve));
    expect(answersTo(eve)).toEqual(['e', 'e']);
    const apologies = eve.messages.filter(({ text }: SeenMessage) => text?.includes('could not answer'));
    expect(apologies).toHaveLength(1);
    expect((await turns(eve)).map(({ status }) => status)).toEqual(['failed']);
    eve.says('again');
    await eve.sees('You said: again');
  });
});
