import { Telegraf, Telegram } from 'telegraf';
import { message } from 'telegraf/filters';
import { TelegramSimulator } from './telegram-simulator';

describe('TelegramSimulator', () => {
  let simulator: TelegramSimulator;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start();
  });
  afterEach(() => simulator.stop());

  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(`${simulator.apiRoot}${path}`, init);
    return { status: response.status, body: await response.json() };
  };
  const post = (method: string, body: NonNullable<RequestInit['body']>, type?: string) =>
    ask(`/bot${simulator.token}/${method}`, {
      method: 'POST',
      body,
      ...(type && { headers: { 'content-type': type } }),
    });

  it('lets a real telegraf bot talk with a person', async () => {
    const bot = new Telegraf(simulator.token, { telegram: { apiRoot: simulator.apiRoot } });
    bot.start((ctx) =>
      ctx.reply(`Hello ${ctx.from.first_name}`, {
        reply_markup: { inline_keyboard: [[{ text: 'More', callback_data: 'more' }]] },
      }),
    );
    bot.action('more', async (ctx) => {
      await ctx.answerCbQuery('here you are');
      await ctx.editMessageText('That was all');
    });
    bot.on(message('text'), (ctx) => ctx.reply(`you said ${ctx.message.text}`));
    const running = bot.launch();
    const ada = simulator.person({ firstName: 'Ada' });

    ada.says('/start friend_anna');
    await ada.sees('Hello Ada');
    expect(await ada.answered(ada.presses('More'))).toEqual({ text: 'here you are', showAlert: false });
    await ada.sees('That was all', { before: true });
    ada.says('hi');
    await ada.sees('you said hi');

    bot.stop();
    await running;
  });

  it('keeps its token, so that a restart is the same bot', async () => {
    const other = await TelegramSimulator.start();
    expect(other.token).toBe(simulator.token);
    expect(other.bot.id).toBe(Number(simulator.token.split(':')[0]));
    await other.stop();
  });

  describe('reads parameters', () => {
    const chat_id = 5;
    beforeEach(() => void simulator.person({ id: chat_id, firstName: 'Ada' }));
    const sent = { status: 200, body: { ok: true, result: expect.objectContaining({ text: 'hi' }) } };

    it('from the query of a GET', async () => {
      expect(await ask(`/bot${simulator.token}/sendMessage?chat_id=5&text=hi`)).toEqual(sent);
    });
    it('from JSON', async () => {
      expect(await post('sendMessage', JSON.stringify({ chat_id, text: 'hi' }), 'application/json')).toEqual(
        sent,
      );
    });
    it('from an urlencoded form, where objects are JSON', async () => {
      const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'b', callback_data: 'b' }]] });
      const { body } = await post(
        'sendMessage',
        new URLSearchParams({ chat_id: '5', text: 'hi', reply_markup }),
      );
      expect(body).toMatchObject({ result: { reply_markup: { inline_keyboard: [[{ text: 'b' }]] } } });
    });
    it('from a multipart form', async () => {
      const form = new FormData();
      form.set('chat_id', '5');
      form.set('text', 'hi');
      expect(await post('sendMessage', form)).toEqual(sent);
    });
    it('of a method in whatever case', async () => {
      expect((await post('SENDMESSAGE', new URLSearchParams({ chat_id: '5', text: 'hi' }))).status).toBe(200);
    });
    it('but not from JSON that is none', async () => {
      expect(await post('sendMessage', '{', 'application/json')).toMatchObject({ status: 400 });
    });
  });

  describe('refuses', () => {
    it.each([
      ['another token', '/bot1:wrong/getMe', 401, 'Unauthorized'],
      ['files under another token', '/file/bot1:wrong/photos/1', 401, 'Unauthorized'],
      ['a method that does not exist', '/bot<token>/getNothing', 404, 'Not Found: method not found'],
      ['a file that does not exist', '/file/bot<token>/photos/1', 404, 'Not Found'],
      ['another path', '/elsewhere', 404, 'Not Found'],
    ])('%s', async (_what, path, error_code, description) => {
      expect(await ask(path.replace('<token>', simulator.token))).toEqual({
        status: error_code,
        body: { ok: false, error_code, description },
      });
    });
  });

  it('records the calls of the bot', async () => {
    await new Telegram(simulator.token, { apiRoot: simulator.apiRoot }).getMe();
    expect(simulator.calls).toMatchObject([{ method: 'getMe', params: {}, at: expect.any(Date) }]);
  });
});
