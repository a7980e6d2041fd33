import { Telegram } from 'telegraf';
import { TelegramSimulator } from '../telegram-simulator';

describe('playing the simulator over HTTP', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  });
  afterEach(() => simulator.stop());

  const play = async (method: string, path: string, body?: object) => {
    const response = await fetch(`${simulator.apiRoot}/simulator/${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const somebody = async (): Promise<number> =>
    ((await play('POST', 'people', { firstName: 'Ada', languageCode: 'de' })).body as { id: number }).id;

  it('lets people talk and shows what they see', async () => {
    const id = await somebody();
    await play('POST', `people/${id}/says`, { text: 'helo' });
    await play('POST', `people/${id}/edits`, { messageId: 1, text: 'hello' });
    await play('POST', `people/${id}/sticker`);
    await bot.sendMessage(id, 'hi', {
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: 'go' }]] },
    });
    await bot.sendChatAction(id, 'typing');
    expect((await play('GET', `chats/${id}/messages`)).body).toMatchObject([
      { text: 'hello' },
      { sticker: { emoji: '👍' } },
      { text: 'hi', buttons: [{ text: 'Go' }] },
    ]);
    expect((await play('GET', `chats/${id}/actions`)).body).toEqual(['typing']);
    await play('POST', `people/${id}/presses`, { button: 'Go' });
    await play('POST', `people/${id}/blocks`);
    const kinds = (await bot.getUpdates(0, 100, 0, undefined)).map((update) => Object.keys(update)[1]);
    expect(kinds).toEqual(['message', 'edited_message', 'message', 'callback_query', 'my_chat_member']);
    expect((await play('GET', 'calls')).body).toMatchObject([{ method: 'sendMessage' }, {}, {}]);
  });

  it('plans faults and ends them', async () => {
    const fault = { kind: 'html', code: 502 };
    await play('POST', 'faults', { method: 'getMe', fault });
    await expect(bot.getMe()).rejects.toThrow('502');
    await bot.getMe();
    await play('POST', 'faults', { method: 'getMe', fault, times: 'always' });
    for (let time = 0; time < 3; time += 1) await expect(bot.getMe()).rejects.toThrow('502');
    await play('DELETE', 'faults');
    await bot.getMe();
  });

  it('delivers any update, again, and with other ids', async () => {
    const poll = (offset: number) => bot.getUpdates(0, 100, offset, undefined);
    await play('POST', 'updates', { update_id: 7, poll: { id: '1' } });
    expect(await poll(0)).toMatchObject([{ update_id: 7, poll: { id: '1' } }]);
    await poll(8);
    await play('POST', 'updates/redelivery');
    expect((await play('GET', 'updates')).body).toMatchObject([{ update_id: 7 }]);
    await play('POST', 'updates/jump', { nextId: 900 });
    await play('POST', `people/${await somebody()}/says`, { text: 'hi' });
    expect(await poll(8)).toMatchObject([{ update_id: 900 }]);
  });

  it('goes away for a while', async () => {
    expect((await play('POST', 'down', { ms: 30 })).status).toBe(200);
    const reach = () =>
      bot.getMe().then(
        () => true,
        () => false,
      );
    while (await reach());
    while (!(await reach()));
  });

  it.each([
    ['somebody unknown', 'POST', 'people/5/says', { text: 'x' }, 400],
    ['a body that says too little', 'POST', 'people', {}, 400],
    ['a fault that does not exist', 'POST', 'faults', { method: 'getMe', fault: { kind: 'gremlin' } }, 400],
    ['a redelivery of nothing', 'POST', 'updates/redelivery', {}, 400],
    ['another path', 'GET', 'nothing', undefined, 404],
  ])('refuses %s', async (_what, method, path, body, status) => {
    expect(await play(method, path, body)).toMatchObject({ status, body: { ok: false } });
  });

  it('refuses a button that is not there, and JSON that is none', async () => {
    const id = await somebody();
    expect((await play('POST', `people/${id}/presses`, { button: 'Go' })).status).toBe(400);
    const response = await fetch(`${simulator.apiRoot}/simulator/people`, { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
  });
});
