import { Telegram } from 'telegraf';
import { TelegramSimulator } from '../telegram-simulator';

describe('getUpdates', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  });
  afterEach(() => simulator.stop());

  type Kinds = Parameters<Telegram['getUpdates']>[3];
  const poll = ({ offset = 0, timeout = 0, limit = 100, allowed = undefined as Kinds } = {}) =>
    bot.getUpdates(timeout, limit, offset, allowed);
  const conflict = (description: RegExp) => ({
    response: expect.objectContaining({ error_code: 409, description: expect.stringMatching(description) }),
  });
  const polling = async (count: number): Promise<void> => {
    while (simulator.calls.length < count) await new Promise((resolve) => setImmediate(resolve));
  };

  it('brings updates again until they are confirmed by an offset', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    ada.says('one');
    ada.says('two');
    const [first] = await poll();
    expect(await poll()).toHaveLength(2);
    expect(await poll({ offset: first!.update_id + 1 })).toMatchObject([
      { message: { text: 'two', from: { id: ada.id } } },
    ]);
    expect(await poll({ offset: first!.update_id + 2 })).toEqual([]);
  });

  it('waits for an update, and brings it as soon as it is there', async () => {
    const waiting = poll({ timeout: 50 });
    await polling(1);
    simulator.person({ firstName: 'Ada' }).says('now');
    expect(await waiting).toMatchObject([{ message: { text: 'now' } }]);
  });

  it('brings nothing when the time is over', async () => {
    expect(await poll({ timeout: 0.02 })).toEqual([]);
  });

  it('waits for nobody who has left already', async () => {
    const request = { offset: 0, limit: 100, timeout: 50 };
    expect(await simulator.world.updates.take(request, AbortSignal.abort())).toEqual([]);
  });

  it('forgets all but the last by a negative offset', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    for (const text of ['a', 'b', 'c']) ada.says(text);
    expect(await poll({ offset: -1 })).toMatchObject([{ message: { text: 'c' } }]);
    expect(await poll()).toHaveLength(1);
  });

  it('brings at most a hundred, and at least one, whatever limit is asked for', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    for (let count = 0; count < 101; count += 1) ada.says(`${count}`);
    expect(await poll({ limit: 500 })).toHaveLength(100);
    expect(await poll({ limit: 3 })).toHaveLength(3);
    expect(await poll({ limit: 0 })).toHaveLength(1);
  });

  it('goes to the newer of two pollers, and the older learns of the conflict', async () => {
    const older = poll({ timeout: 50 });
    await polling(1);
    const newer = poll({ timeout: 50 });
    await expect(older).rejects.toMatchObject(conflict(/terminated by other getUpdates/));
    simulator.person({ firstName: 'Ada' }).says('hi');
    expect(await newer).toHaveLength(1);
  });

  it('is refused while a webhook is set, and ended when one is set', async () => {
    const waiting = poll({ timeout: 50 });
    await polling(1);
    const setting = bot.setWebhook('http://127.0.0.1:9/');
    await expect(waiting).rejects.toMatchObject(conflict(/terminated by setWebhook request/));
    await setting;
    await expect(poll()).rejects.toMatchObject(
      conflict(/can't use getUpdates method while webhook is active/),
    );
    await bot.deleteWebhook();
    expect(await poll()).toEqual([]);
  });

  it('keeps only the kinds that the bot asked for, until it asks for others', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    await poll({ allowed: ['callback_query'] });
    ada.says('unheard');
    await poll();
    ada.says('unheard too');
    ada.press('data', undefined);
    expect(await poll()).toMatchObject([{ callback_query: { data: 'data' } }]);
    await poll({ allowed: [] });
    ada.says('heard');
    expect(await poll()).toHaveLength(2);
  });

  it('brings reactions only when asked for', async () => {
    const { updates } = simulator.world;
    updates.push('message_reaction', {});
    await poll({ allowed: ['message_reaction'] });
    updates.push('message_reaction', {});
    expect(await poll()).toHaveLength(1);
  });

  it('can bring a confirmed update once more', async () => {
    simulator.person({ firstName: 'Ada' }).says('again');
    const [update] = await poll();
    expect(await poll({ offset: update!.update_id + 1 })).toEqual([]);
    simulator.redeliver();
    expect(await poll()).toEqual([update]);
  });

  it('can let the ids begin elsewhere, and come in any order', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    ada.says('before');
    simulator.world.updates.jumpTo(42);
    ada.says('after');
    const ids = (await poll()).map(({ update_id }) => update_id);
    expect(ids[0]).toBeGreaterThan(42);
    expect(ids[1]).toBe(42);
  });

  it('tells of a message as it was when the update arose', async () => {
    const ada = simulator.person({ firstName: 'Ada' });
    ada.edits(ada.says('helo'), 'hello');
    expect(await poll()).toMatchObject([
      { message: { text: 'helo', date: expect.any(Number) } },
      { edited_message: { text: 'hello', edit_date: expect.any(Number) } },
    ]);
  });
});
