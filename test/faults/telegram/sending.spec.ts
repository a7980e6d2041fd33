import { until } from '../../support/until';
import { ApiDeadlineError } from '../../../src/bot/telegram/outgoing/call-deadline';
import {
  OutgoingQueueClosedError,
  OutgoingQueueFullError,
} from '../../../src/bot/telegram/outgoing/outgoing-queue';
import { TelegramError } from 'telegraf';
import { type BotUnderTest, botAt, message, SECRET_TEXT, TOKEN } from './bot-under-test';
import { drip, hang, html, refuse, reset, ScriptedBotApi } from './scripted-bot-api';

describe('sending', () => {
  let api: ScriptedBotApi;
  let bot: BotUnderTest;
  const sent = (): unknown[] => api.of('sendMessage').map(({ payload }) => payload.text);

  beforeEach(async () => {
    api = await new ScriptedBotApi().start();
    bot = await botAt(api.root, { callMs: 150, uploadMs: 1000, presenceMs: 100, patienceMs: 2000 });
  });
  afterEach(async () => {
    await bot.app.close();
    await api.stop();
  });

  it('waits as long as Telegram asks, and keeps the order of the chat, while others go on', async () => {
    api.next('sendMessage', refuse(429, 'Too Many Requests: retry after 1', { retry_after: 1 }));
    const texts = ['one', 'two', 'three'];
    const toSeven = Promise.all(texts.map((text) => bot.client.sendMessage(7, text)));
    await bot.client.sendMessage(8, 'elsewhere');
    expect(sent()).toEqual(['one', 'elsewhere']);
    await toSeven;
    expect(sent()).toEqual(['one', 'elsewhere', 'one', 'two', 'three']);
    const [first, , again] = api.of('sendMessage');
    expect((again?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('does not wait longer than it has patience', async () => {
    api.next('sendMessage', refuse(429, 'Too Many Requests', { retry_after: 3600 }));
    await expect(bot.client.sendMessage(7, 'one')).rejects.toMatchObject({ code: 429 });
  });

  it.each([
    ['a 500', refuse(500, 'Internal Server Error')],
    ['an HTML page', html(502)],
    ['an HTML page that claims success', html(200)],
    ['a connection that breaks', reset],
    ['silence', hang],
    ['a drip', drip],
  ])('does not repeat a message after %s, because it may have arrived', async (_, fault) => {
    api.next('sendMessage', fault);
    await expect(bot.client.sendMessage(7, 'once')).rejects.toThrow();
    await bot.client.sendMessage(7, 'next');
    expect(sent()).toEqual(['once', 'next']);
  });

  it('repeats what can be repeated', async () => {
    api.next('editMessageText', html(502), reset, hang);
    await bot.client.editMessageText(7, 1, undefined, 'edited');
    expect(api.of('editMessageText')).toHaveLength(4);
  });

  it('gives up after a few times', async () => {
    api.always('editMessageText', refuse(500, 'Internal Server Error'));
    await expect(bot.client.editMessageText(7, 1, undefined, 'edited')).rejects.toMatchObject({ code: 500 });
    expect(api.of('editMessageText')).toHaveLength(4);
  });

  it('sends a message again that cannot have arrived', async () => {
    const { port } = api;
    await api.stop();
    const sending = bot.client.sendMessage(7, 'hello');
    // Presence is not repeated: when this has failed, the message has been refused too.
    await expect(bot.client.sendChatAction(8, 'typing')).rejects.toThrow('ECONNREFUSED');
    api = await new ScriptedBotApi().start(port);
    await sending;
    expect(sent()).toEqual(['hello']);
  });

  it('has a deadline of its own', async () => {
    api.always('sendMessage', hang);
    await expect(bot.client.sendMessage(7, 'hello')).rejects.toThrow(ApiDeadlineError);
  });

  it('lets no typing that hangs keep a message waiting', async () => {
    api.always('sendChatAction', hang);
    const typing = bot.client.sendChatAction(7, 'typing');
    const answer = bot.client.sendMessage(7, 'answer');
    await expect(typing).rejects.toThrow(ApiDeadlineError);
    await answer;
    expect(api.of('sendChatAction')).toHaveLength(1);
  });

  it('refuses what can never be delivered', async () => {
    api.always('sendMessage', hang);
    const many = Array.from({ length: 201 }, () => bot.client.sendMessage(7, 'more'));
    void many[0]?.catch(() => undefined);
    await expect(many[200]).rejects.toThrow(OutgoingQueueFullError);
    await bot.client.sendMessage(8, 'others are served').catch(() => undefined);
    await bot.client.drain(0);
    const outcomes = await Promise.allSettled(many.slice(1, 200));
    expect(outcomes.map((outcome) => (outcome as PromiseRejectedResult).reason as unknown)).toEqual(
      outcomes.map(() => expect.any(OutgoingQueueClosedError) as unknown),
    );
  });

  it('uploads a picture with what it replies to, again after a 429', async () => {
    api.next('sendPhoto', refuse(429, 'Too Many Requests', { retry_after: 0 }));
    await bot.client.sendPhoto(
      7,
      { source: Buffer.from('PNG bytes') },
      { reply_parameters: { message_id: 5 } },
    );
    const [, upload] = api.of('sendPhoto');
    expect(upload?.body).toContain('PNG bytes');
    expect(upload?.body).toContain('{"message_id":5}');
  });

  it('is what handlers speak through, in order with everything else', async () => {
    api.next('sendMessage', refuse(429, 'Too Many Requests', { retry_after: 0.2 }));
    bot.script.onMessage = async (text, ctx) => {
      expect(ctx.telegram).toBe(bot.client);
      void ctx.reply(`${text} 1`);
      await ctx.telegram.sendMessage(7, `${text} 2`);
      return `${text} 3`;
    };
    api.push(message(1, 'hello'));
    bot.launcher.launch();
    await until('all sent', () => sent().length === 4);
    expect(sent()).toEqual(['hello 1', 'hello 1', 'hello 2', 'hello 3']);
  });

  describe('errors', () => {
    const text = (): Promise<unknown> => bot.client.sendMessage(7, SECRET_TEXT);
    const picture = (): Promise<unknown> =>
      bot.client.sendPhoto(7, { source: Buffer.from('PNG') }, { caption: SECRET_TEXT });

    describe.each([
      ['sendMessage', text],
      ['sendPhoto', picture],
    ])('of %s', (method, send) => {
      it.each([
        ['a refusal', refuse(400, `Bad Request: the token ${TOKEN} is odd`)],
        ['an HTML page', html(200)],
        ['a broken connection', reset],
        ['silence', hang],
      ])('after %s carry neither token nor text', async (_, fault) => {
        api.next(method, fault);
        const error: unknown = await send().catch((caught: unknown) => caught);
        bot.log.error(error);
        expect(bot.log.lines.join('')).not.toContain(TOKEN);
        expect(bot.log.lines.join('')).not.toContain(SECRET_TEXT);
        expect((error as Error).stack).not.toContain(TOKEN);
      });
    });

    it('remain what they are', async () => {
      api.next('sendMessage', refuse(403, 'Forbidden: bot was blocked by the user'));
      const refused = bot.client.sendMessage(7, SECRET_TEXT);
      await expect(refused).rejects.toBeInstanceOf(TelegramError);
      await expect(refused).rejects.toMatchObject({ code: 403, on: { method: 'sendMessage' } });
    });
  });
});
