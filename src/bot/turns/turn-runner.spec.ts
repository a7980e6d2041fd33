import { randomUUID } from 'node:crypto';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { until } from '../../../test/support/until';
import { type Turn, type Work } from '../../companion/conversations/turns/turn';
import { keepOutcome, Turns } from '../../companion/conversations/turns/turns';
import { type Env } from '../../config/env';
import { type AppEvent } from '../../events/catalogue';
import { EventBus, EVERY_EVENT } from '../../events/event-bus';
import { type BotLauncher } from '../telegram/bot-launcher';
import { ConnectionFailedError } from '../telegram/outgoing/json-call';
import { type Performance } from './performance';
import { type PicturePerformance } from './picture-performance';
import { type ReplyPerformance } from './reply-performance';
import { type TurnOrigin } from './turn-origin';
import { TurnAttempts } from './turn-attempts';
import { TurnRunner } from './turn-runner';

/** Does turns as the test says, and writes down what it did. */
class Stage implements Performance {
  readonly log: string[] = [];
  act: (said: string, turns: readonly Turn[]) => Promise<void> = () => Promise.resolve();

  async perform(turns: readonly [Turn, ...Turn[]], { chatId }: TurnOrigin): Promise<void> {
    const said = turns.map(({ work }) => ('said' in work ? work.said : work.kind)).join('+');
    this.log.push(`${chatId} begins ${said}`);
    await this.act(said, turns);
    this.log.push(`${chatId} ends ${said}`);
  }

  undo({ clientId }: Turn): Promise<void> {
    this.log.push(`${clientId} undone`);
    return Promise.resolve();
  }

  apologise({ chatId }: TurnOrigin): Promise<void> {
    this.log.push(`${chatId} apology`);
    return Promise.resolve();
  }
}

describe('TurnRunner', () => {
  let memory: CompanionMemory;
  let turns: Turns;
  let stage: Stage;
  let events: AppEvent[];
  let bus: EventBus;
  const runners: TurnRunner[] = [];
  let ada = 0;
  let bob = 0;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    turns = new Turns(memory.store);
  });
  beforeEach(() => {
    ada += 2;
    bob = ada + 1;
    stage = new Stage();
    events = [];
    const emitter = new EventEmitter2();
    emitter.on(EVERY_EVENT, (event: AppEvent) => events.push(event));
    bus = new EventBus(emitter);
  });
  afterEach(async () => {
    await Promise.all(runners.splice(0).map((runner) => runner.stop()));
    await memory.database.query('DELETE FROM turns');
  });
  afterAll(() => memory.close());

  const start = (dataDir = '/here'): TurnRunner => {
    const attempts = new TurnAttempts(
      turns,
      stage as unknown as ReplyPerformance,
      stage as unknown as PicturePerformance,
      bus,
      {
        telegram: { getMe: () => Promise.resolve(stage.log.push('asks whether Telegram is there')) },
      } as never,
    );
    const launcher = { drainWith: () => undefined } as unknown as BotLauncher;
    const runner = new TurnRunner(turns, attempts, launcher, { DATA_DIR: dataDir } as Env);
    runners.push(runner);
    return runner;
  };
  const order = (clientId: number, work: Work): Promise<boolean> =>
    turns.enqueue({
      turnId: randomUUID(),
      clientId,
      conversationId: '00000000-0000-4000-8000-000000000000',
      userName: 'Ada',
      work,
      origin: { chatId: clientId, scope: { key: `1:${clientId}:2`, at: new Date(0), meta: { updateId: 7 } } },
    });
  const say = (clientId: number, said: string): Promise<boolean> => order(clientId, { kind: 'reply', said });
  const logged = (line: string): Promise<true> => until(line, () => stage.log.includes(line) || undefined);
  const statuses = async (): Promise<string[]> =>
    (await memory.database.query<{ status: string }>('SELECT status FROM turns ORDER BY position')).map(
      (row) => row.status,
    );

  it('answers together what was said while nobody answered, and pictures by themselves', async () => {
    for (const said of ['one', 'two']) await say(ada, said);
    await order(ada, { kind: 'picture', wish: '' });
    start().wake(ada);
    await logged(`${ada} ends picture`);
    expect(stage.log).toEqual([
      `${ada} begins one+two`,
      `${ada} ends one+two`,
      `${ada} begins picture`,
      `${ada} ends picture`,
    ]);
    await until('all done', async () => (await statuses()).every((status) => status === 'done'));
  });

  it('lets nobody wait for somebody else', async () => {
    let release = (): void => undefined;
    stage.act = (said) =>
      said === 'slow' ? new Promise((resolve) => (release = resolve)) : Promise.resolve();
    const runner = start();
    await say(ada, 'slow');
    runner.wake(ada);
    await logged(`${ada} begins slow`);
    await say(bob, 'quick');
    runner.wake(bob);
    await logged(`${bob} ends quick`);
    await say(ada, 'next');
    runner.wake(ada);
    expect(stage.log).not.toContain(`${ada} begins next`);
    release();
    await logged(`${ada} ends next`);
  });

  it('publishes in the scope of the update, after what that update said', async () => {
    stage.act = (_said, [turn]) => {
      bus.publish('ai_message', { clientId: turn!.clientId, message: 'Hello' });
      return Promise.resolve();
    };
    await say(ada, 'hi');
    start().wake(ada);
    const [event] = await until('the event', () => (events.length > 0 ? events : undefined));
    expect(event).toMatchObject({ at: new Date(0), payload: { meta: { updateId: 7, sequence: 1000 } } });

    await memory.database.query(`UPDATE turns SET status = 'pending'`);
    start().wake(ada);
    const again = await until('the event again', () => events[1]);
    expect(again.id).toBe(event?.id);
  });

  it('tries a failing turn three times, then says so and takes back what it cost', async () => {
    stage.act = () => Promise.reject(new Error('the model is out of its mind'));
    await memory.database.query('DELETE FROM turns');
    await say(ada, 'hi');
    await memory.database.query('UPDATE turns SET failures = 1');
    start().wake(ada);
    await logged(`${ada} apology`);
    expect(stage.log).toEqual([`${ada} begins hi`, `${ada} begins hi`, `${ada} undone`, `${ada} apology`]);
    expect(events).toMatchObject([{ name: 'reply_failed', payload: { clientId: ada, reason: 'Error' } }]);
    expect(await statuses()).toEqual(['failed']);
  });

  it('takes up what an earlier run left', async () => {
    await say(ada, 'left behind');
    await say(bob, 'me too');
    start().onApplicationBootstrap();
    await logged(`${ada} ends left behind`);
    await logged(`${bob} ends me too`);
  });

  it('lets a turn under way end when it stops, and leaves the rest', async () => {
    let release = (): void => undefined;
    stage.act = () => new Promise((resolve) => (release = resolve));
    const runner = start();
    await say(ada, 'last words');
    runner.wake(ada);
    await logged(`${ada} begins last words`);
    await say(ada, 'too late');
    await say(bob, 'too late');
    const stopped = runner.stop();
    runner.wake(bob);
    release();
    await stopped;
    expect(await statuses()).toEqual(['done', 'pending', 'pending']);
    expect(stage.log).toEqual([`${ada} begins last words`, `${ada} ends last words`]);
  });

  it('goes on by itself when the database comes back', async () => {
    await say(ada, 'patience');
    await memory.database.query('ALTER TABLE turns RENAME TO turns_away');
    start().wake(ada);
    await new Promise((resolve) => setImmediate(resolve));
    await memory.database.query('ALTER TABLE turns_away RENAME TO turns');
    await logged(`${ada} ends patience`);
  });

  describe('with an answer of which nobody knows whether it arrived', () => {
    const outcome = { kind: 'reply', text: 'Hello', model: 'test' } as const;
    /** As a program leaves it that ends while it sends. */
    const crashWhileSending = async (): Promise<void> => {
      const batch = (await turns.take(ada, 'a program that ends')) as Turn[];
      await memory.store.transaction((ask) => keepOutcome(ask, batch, outcome));
      await memory.database.query('UPDATE turns SET held_until = now()');
    };

    it('sends it once more, as soon as Telegram is there', async () => {
      await say(ada, 'hi');
      await crashWhileSending();
      start().wake(ada);
      await logged(`${ada} ends hi`);
      expect(stage.log).toEqual(['asks whether Telegram is there', `${ada} begins hi`, `${ada} ends hi`]);
    });

    it('never sends it a third time, and says so instead', async () => {
      await say(ada, 'hi');
      await crashWhileSending();
      stage.act = () => Promise.reject(new ConnectionFailedError('sendMessage', 'ECONNRESET'));
      start().wake(ada);
      await logged(`${ada} apology`);
      expect(stage.log.filter((line) => line.includes('begins'))).toHaveLength(1);
      expect(events).toMatchObject([
        { name: 'reply_failed', payload: { reason: 'sent twice and never confirmed' } },
      ]);
      await until('the end', async () => (await statuses()).every((status) => status === 'failed'));
    });

    it('sends it as often as it takes while certainly nothing arrives', async () => {
      await say(ada, 'hi');
      let refusals = 3;
      stage.act = () =>
        refusals-- > 0
          ? Promise.reject(new ConnectionFailedError('sendMessage', 'ECONNREFUSED'))
          : Promise.resolve();
      start().wake(ada);
      await logged(`${ada} ends hi`);
      expect(stage.log.filter((line) => line.includes('begins'))).toHaveLength(4);
    });
  });

  it('gives up what ends the program whenever it is begun', async () => {
    await say(ada, 'poison');
    await memory.database.query('UPDATE turns SET attempts = 20');
    start().wake(ada);
    await logged(`${ada} apology`);
    expect(stage.log).toEqual([`${ada} undone`, `${ada} apology`]);
  });

  it('tells the bad news again, once, if the program ended while it was told', async () => {
    await say(ada, 'hi');
    await turns.condemn((await turns.take(ada, 'a program that ends')) as Turn[], {
      reason: 'no luck',
      tell: true,
    });
    await memory.database.query('UPDATE turns SET deliveries = 1, held_until = now()');
    start().wake(ada);
    await logged(`${ada} apology`);
    await until('the end', async () => (await statuses()).every((status) => status === 'failed'));
    await memory.database.query(`UPDATE turns SET deliveries = 2, status = 'pending'`);
    stage.log.length = 0;
    start().wake(ada);
    await until('the end', async () => (await statuses()).every((status) => status === 'failed'));
    expect(stage.log).toEqual([`${ada} undone`]);
  });

  it('leaves alone what another program has in hand, until that has ended', async () => {
    await say(ada, 'theirs');
    let release = (): void => undefined;
    stage.act = () => new Promise((resolve) => (release = resolve));
    start('/there').wake(ada);
    await logged(`${ada} begins theirs`);
    const runner = start('/here');
    runner.wake(ada);
    await runner.rest(ada);
    expect(stage.log).toEqual([`${ada} begins theirs`]);
    release();
    await until('the end', async () => (await statuses()).every((status) => status === 'done'));
  });
});
