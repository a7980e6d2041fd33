import { randomUUID } from 'node:crypto';
import { CompanionMemory } from '../../../../test/support/companion-memory';
import { Conversations } from '../conversations';
import { type Outcome, type Turn, type TurnOrder, TurnTakenOverError } from './turn';
import { keepOutcome, Turns } from './turns';

const ME = 'this program';
const OTHER = 'another program';

describe('Turns', () => {
  let memory: CompanionMemory;
  let turns: Turns;
  let clientId = 0;
  const conversationId = randomUUID();
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    turns = new Turns(memory.store);
  });
  afterAll(() => memory.close());
  beforeEach(() => {
    clientId++;
  });

  const order = (rest: Partial<TurnOrder> = {}): TurnOrder => ({
    turnId: randomUUID(),
    clientId,
    conversationId,
    userName: 'Ada',
    work: { kind: 'reply', said: 'Hello' },
    origin: { chatId: clientId },
    ...rest,
  });
  const say = async (...texts: string[]): Promise<void> => {
    for (const said of texts) await turns.enqueue(order({ work: { kind: 'reply', said } }));
  };
  const take = async (holder = ME): Promise<Turn[]> => {
    const batch = await turns.take(clientId, holder);
    if (batch === 'elsewhere') throw new Error('they are elsewhere');
    return batch;
  };
  const taken = async () => (await take()).map(({ work }) => ('said' in work ? work.said : work.kind));

  it('gives back what was ordered, and counts how often it is begun', async () => {
    const ordered = order({ userName: 'A\0da', work: { kind: 'reply', said: 'half \ud83d' } });
    expect(await turns.enqueue(ordered)).toBe(true);
    const repaired = { ...ordered, userName: 'A\ufffdda', work: { kind: 'reply', said: 'half \ufffd' } };
    expect(await take()).toEqual([
      {
        ...repaired,
        attempts: 1,
        setbacks: 0,
        failures: 0,
        deliveries: 0,
        enqueuedAt: expect.any(Date) as Date,
      },
    ]);
    expect(await take()).toMatchObject([{ attempts: 2 }]);
  });

  it('takes all that was said to one persona together, up to where something else comes', async () => {
    await say('one', 'two');
    await turns.enqueue(order({ work: { kind: 'picture', wish: 'a boat' } }));
    await say('three');
    await turns.enqueue(order({ conversationId: randomUUID(), work: { kind: 'reply', said: 'to another' } }));
    for (const expected of [['one', 'two'], ['picture'], ['three'], ['to another'], []]) {
      const batch = await take();
      expect(batch.map(({ work }) => ('said' in work ? work.said : work.kind))).toEqual(expected);
      await turns.done(
        clientId,
        batch.map(({ turnId }) => turnId),
      );
    }
  });

  it('orders the same thing once, also when it is done', async () => {
    const ordered = order();
    expect(await turns.enqueue(ordered)).toBe(true);
    expect(await turns.enqueue(ordered)).toBe(false);
    await turns.done(clientId, [ordered.turnId]);
    expect(await turns.enqueue(ordered)).toBe(false);
    expect(await taken()).toEqual([]);
  });

  it('begins one that failed from the beginning when it is ordered again', async () => {
    const ordered = order();
    await turns.enqueue(ordered);
    await take();
    await turns.failed(clientId, [ordered.turnId]);
    expect(await taken()).toEqual([]);
    expect(await turns.enqueue(ordered)).toBe(true);
    expect(await take()).toMatchObject([{ attempts: 1 }]);
  });

  it('leaves what came of several turns to the last of them, alone', async () => {
    await say('one', 'two');
    const batch = await take();
    const outcome = { kind: 'reply', text: 'Both!', model: 'test' } as const;
    await memory.store.transaction((ask) => keepOutcome(ask, batch, outcome));
    await say('three');
    expect(await take()).toMatchObject([{ work: { said: 'two' }, outcome }]);
  });

  it('knows who waits, longest first, and forgets what was finished days ago', async () => {
    await memory.database.query('DELETE FROM turns');
    await turns.enqueue(order({ clientId: 2 ** 51 }));
    await say('one');
    expect(await turns.clientsWaiting(ME)).toEqual([2 ** 51, clientId]);
    const [turn] = await take();
    await turns.done(clientId, [turn!.turnId]);
    await turns.forgetFinished();
    expect(await memory.database.query('SELECT 1 FROM turns')).toHaveLength(2);
    await memory.database.query(`UPDATE turns SET finished_at = finished_at - interval '3 days'`);
    await turns.forgetFinished();
    expect(await memory.database.query('SELECT 1 FROM turns')).toHaveLength(1);
  });

  it('owes nothing to a conversation that was cleared', async () => {
    const conversations = new Conversations(memory.store);
    await conversations.open(clientId, { conversationId, personaId: 'mira' });
    await say('never mind');
    await conversations.clear(clientId);
    expect(await taken()).toEqual([]);
  });

  describe('while several programs work', () => {
    const reply: Outcome = { kind: 'reply', text: 'Hi', model: 'test' };
    const keep = (batch: Turn[]): Promise<void> =>
      memory.store.transaction((ask) => keepOutcome(ask, batch, reply));
    const forsake = (): Promise<unknown> =>
      memory.database.query(`UPDATE turns SET held_until = now() - interval '1 s' WHERE client_id = $1`, [
        clientId,
      ]);

    it('lets only one of them take a turn, however many ask at once', async () => {
      await say('one', 'two');
      const asked = Array.from({ length: 8 }, (_, program) => turns.take(clientId, `program ${program}`));
      const given = (await Promise.all(asked)).filter((batch) => batch !== 'elsewhere');
      expect(given.map((batch) => batch.length)).toEqual([2]);
    });

    it('lets another have it only when its holder says nothing any more, and itself at any time', async () => {
      await say('one');
      await take();
      expect(await turns.take(clientId, OTHER)).toBe('elsewhere');
      expect(await turns.clientsWaiting(OTHER)).not.toContain(clientId);
      expect(await turns.clientsWaiting(ME)).toContain(clientId);
      expect(await take()).toMatchObject([{ attempts: 2 }]);
      await forsake();
      await turns.hold(ME, [clientId]);
      expect(await turns.take(clientId, OTHER)).toBe('elsewhere');
      await forsake();
      expect(await turns.clientsWaiting(OTHER)).toContain(clientId);
      expect(await take(OTHER)).toMatchObject([{ attempts: 3 }]);
    });

    it('does not keep what comes of a turn that was taken over', async () => {
      await say('one');
      const late = await take();
      await forsake();
      await keep(await take(OTHER));
      await expect(keep(late)).rejects.toThrow(TurnTakenOverError);
      await turns.setBack(late, { failed: true, unsent: true });
      expect(await taken().catch(() => 'still elsewhere')).toBe('still elsewhere');
    });

    it('lets go of what it leaves', async () => {
      await say('one');
      await take();
      await turns.release(ME);
      expect(await take(OTHER)).toHaveLength(1);
    });
  });

  it('counts what may have reached the client, and takes back what certainly did not', async () => {
    await say('one', 'two');
    const batch = await take();
    await memory.store.transaction((ask) =>
      keepOutcome(ask, batch, { kind: 'reply', text: 'Hi', model: 'test' }),
    );
    await turns.setBack(batch, { failed: false, unsent: true });
    expect(await take()).toMatchObject([{ deliveries: 1, setbacks: 1, failures: 0 }]);
    expect(await take()).toMatchObject([{ deliveries: 2, setbacks: 1 }]);
  });

  it('owes an apology, once, for turns that were given up', async () => {
    await say('one', 'two');
    await turns.condemn(await take(), { reason: 'no luck', tell: true });
    expect(await take()).toMatchObject([
      { work: { said: 'two' }, outcome: { kind: 'apology', reason: 'no luck', tell: true }, deliveries: 1 },
    ]);
  });
});
