import { randomUUID } from 'node:crypto';
import { CompanionMemory } from '../../../../test/support/companion-memory';
import { Conversations } from '../conversations';
import { type TurnOrder } from './turn';
import { keepOutcome, Turns } from './turns';

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
  const taken = async () =>
    (await turns.take(clientId)).map(({ work }) => ('said' in work ? work.said : work.kind));

  it('gives back what was ordered, and counts how often it is begun', async () => {
    const ordered = order({ userName: 'A\0da', work: { kind: 'reply', said: 'half \ud83d' } });
    expect(await turns.enqueue(ordered)).toBe(true);
    const repaired = { ...ordered, userName: 'A\ufffdda', work: { kind: 'reply', said: 'half \ufffd' } };
    expect(await turns.take(clientId)).toEqual([
      { ...repaired, attempts: 1, enqueuedAt: expect.any(Date) as Date },
    ]);
    expect(await turns.take(clientId)).toMatchObject([{ attempts: 2 }]);
  });

  it('takes all that was said to one persona together, up to where something else comes', async () => {
    await say('one', 'two');
    await turns.enqueue(order({ work: { kind: 'picture', wish: 'a boat' } }));
    await say('three');
    await turns.enqueue(order({ conversationId: randomUUID(), work: { kind: 'reply', said: 'to another' } }));
    for (const expected of [['one', 'two'], ['picture'], ['three'], ['to another'], []]) {
      const batch = await turns.take(clientId);
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
    await turns.take(clientId);
    await turns.failed(clientId, [ordered.turnId]);
    expect(await taken()).toEqual([]);
    expect(await turns.enqueue(ordered)).toBe(true);
    expect(await turns.take(clientId)).toMatchObject([{ attempts: 1 }]);
  });

  it('leaves what came of several turns to the last of them, alone', async () => {
    await say('one', 'two');
    const batch = await turns.take(clientId);
    const outcome = { kind: 'reply', text: 'Both!', model: 'test' } as const;
    await memory.store.transaction((ask) => keepOutcome(ask, batch, outcome));
    await say('three');
    expect(await turns.take(clientId)).toMatchObject([{ work: { said: 'two' }, outcome }]);
  });

  it('knows who waits, longest first, and forgets what was finished days ago', async () => {
    await memory.database.query('DELETE FROM turns');
    await turns.enqueue(order({ clientId: 2 ** 51 }));
    await say('one');
    expect(await turns.clientsWaiting()).toEqual([2 ** 51, clientId]);
    const [turn] = await turns.take(clientId);
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
});
