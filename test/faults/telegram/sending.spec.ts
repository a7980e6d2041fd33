import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { createCanvas } from '@napi-rs/canvas';
import { TelegramError } from 'telegraf';
import { type AppEvent } from '../../../src/events/catalogue';
import { EVERY_EVENT } from '../../../src/events/event-bus';
import { until } from '../../support/until';
import { ApiDeadlineError } from '../../../src/bot/telegram/outgoing/call-deadline';
import { ConnectionFailedError } from '../../../src/bot/telegram/outgoing/json-call';
import {
  OutgoingQueueClosedError,
  OutgoingQueueFullError,
} from '../../../src/bot/telegram/outgoing/outgoing-queue';
import { type Fault } from '../../../src/simulator/faults/fault';
import { type TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import {
  type BotUnderTest,
  botAt,
  SECRET_TEXT,
  TOKEN,
  callsOf,
  sentBy,
  startTelegram,
  tell,
} from './bot-under-test';

const png = createCanvas(8, 8).toBuffer('image/png');

const refusal = (code: number, description: string, retryAfter?: number): Fault => ({
  kind: 'error',
  code,
  description,
  retryAfter,
});

describe('sending', () => {
  let telegram: TelegramSimulator;
  let bot: BotUnderTest;
  const sent = (): unknown[] => sentBy(telegram);

  beforeEach(async () => {
    telegram = await startTelegram();
    for (const id of [7, 8]) telegram.person({ id, firstName: 'Ada' });
    bot = await botAt(telegram.apiRoot, { callMs: 1000, uploadMs: 1000, presenceMs: 500, patienceMs: 2000 });
  });
  afterEach(async () => {
    await bot.app.close();
    await telegram.stop();
  });

  it('row 28: waits as long as Telegram asks, and keeps the order of the chat, while others go on', async () => {
    const tooMany = refusal(429, 'Too Many Requests: retry after 1', 1);
    telegram.faults.next('sendMessage', tooMany, 1, { chatId: 7 });
    const texts = ['one', 'two', 'three'];
    const toSeven = Promise.all(texts.map((text) => bot.client.sendMessage(7, text)));
    await bot.client.sendMessage(8, 'elsewhere');
    expect(sent()).not.toContain('two');
    await toSeven;
    const calls = callsOf(telegram, 'sendMessage').filter(({ params }) => params.chat_id === 7);
    expect(calls.map(({ params }) => params.text)).toEqual(['one', 'one', 'two', 'three']);
    expect(Number(calls[1]?.at) - Number(calls[0]?.at)).toBeGreaterThanOrEqual(1000);
  });

  it('row 28: does not wait longer than it has patience, nor asks again before the time', async () => {
    telegram.faults.next('sendMessage', refusal(429, 'Too Many Requests', 3600));
    await expect(bot.client.sendMessage(7, 'one')).rejects.toMatchObject({ code: 429 });
    await expect(bot.client.sendMessage(7, 'two')).rejects.toMatchObject({
      code: 429,
      parameters: { retry_after: 3600 },
    });
    await bot.client.sendMessage(8, 'elsewhere');
    expect(sent()).toEqual(['one', 'elsewhere']);
  });

  it('row 28: leaves everybody in peace when three chats are refused at once', async () => {
    const chats = [7, 8, 9];
    for (const id of [9, 10]) telegram.person({ id, firstName: 'Eve' });
    for (const chatId of chats)
      telegram.faults.next('sendMessage', refusal(429, 'Too Many Requests', 1), 1, { chatId });
    const refused = chats.map((chatId) => bot.client.sendMessage(chatId, 'one'));
    await until('three refusals', () => sent().length === 3);
    await until('peace', () =>
      bot.client.sendChatAction(10, 'typing').then(
        () => false,
        () => true,
      ),
    );
    await Promise.all([...refused, bot.client.sendMessage(10, 'to somebody else')]);
    const [first, ...rest] = callsOf(telegram, 'sendMessage').map(({ at }) => Number(at));
    expect(rest.slice(2).map((time) => time - first! >= 1000)).toEqual([true, true, true, true]);
  });

  it('row 28: sends no typing into a pause that Telegram asked for', async () => {
    telegram.faults.next('sendMessage', refusal(429, 'Too Many Requests', 1), 1, { chatId: 7 });
    const answer = bot.client.sendMessage(7, 'answer');
    await until('the refusal', () => sent().length === 1);
    await answer;
    telegram.faults.next('sendChatAction', refusal(429, 'Too Many Requests', 60));
    await expect(bot.client.sendChatAction(7, 'typing')).rejects.toMatchObject({ code: 429 });
    await expect(bot.client.sendChatAction(7, 'typing')).rejects.toMatchObject({ code: 429 });
    expect(callsOf(telegram, 'sendChatAction')).toHaveLength(1);
  });

  it.each(['bot was blocked by the user', 'user is deactivated'])(
    'row 28: tells once that a user cannot be reached: %s',
    async (reason) => {
      const told: AppEvent[] = [];
      bot.app.get(EventEmitter2).on(EVERY_EVENT, (event: AppEvent) => told.push(event));
      telegram.faults.always('sendMessage', refusal(403, `Forbidden: ${reason}`), { chatId: 7 });
      for (let tries = 0; tries < 3; tries++) await bot.client.sendMessage(7, 'hello').catch(() => undefined);
      await until('told', () => told.length > 0);
      await bot.bus.settled();
      expect(told).toMatchObject([
        { name: 'bot_blocked', payload: { clientId: 7, meta: { reason: `Forbidden: ${reason}` } } },
      ]);

      bot.bus.publish('bot_unblocked', { clientId: 7 });
      await until('heard', () => told.length === 2);
      await bot.client.sendMessage(7, 'hello').catch(() => undefined);
      await until('told again', () => told.length === 3);
    },
  );

  it('row 28: tells of nobody whom another refusal concerns', async () => {
    const told: AppEvent[] = [];
    bot.app.get(EventEmitter2).on(EVERY_EVENT, (event: AppEvent) => told.push(event));
    telegram.faults.next(
      'sendMessage',
      refusal(403, "Forbidden: bot can't initiate conversation with a user"),
    );
    telegram.faults.next('sendMessage', refusal(400, 'Bad Request: chat not found'));
    for (let tries = 0; tries < 2; tries++) await bot.client.sendMessage(7, 'hello').catch(() => undefined);
    await bot.client.sendMessage(-100, 'to a group').catch(() => undefined);
    await bot.bus.settled();
    expect(told).toEqual([]);
  });

  it.each<[string, Fault]>([
    ['a 500', refusal(500, 'Internal Server Error')],
    ['an HTML page', { kind: 'html', code: 502 }],
    ['an HTML page that claims success', { kind: 'html', code: 200 }],
    ['a connection that breaks', { kind: 'reset' }],
    ['an answer that is lost', { kind: 'answer-lost' }],
    ['silence', { kind: 'hang' }],
    ['a drip', { kind: 'drip' }],
  ])('rows 28 and 29: does not repeat a message after %s, because it may have arrived', async (_, fault) => {
    telegram.faults.next('sendMessage', fault);
    await expect(bot.client.sendMessage(7, 'once')).rejects.toThrow();
    await bot.client.sendMessage(7, 'next');
    expect(sent()).toEqual(['once', 'next']);
  });

  it('rows 28 and 29: repeats what can be repeated', async () => {
    await bot.client.sendMessage(7, 'first');
    telegram.faults.next('editMessageText', { kind: 'html', code: 502 });
    telegram.faults.next('editMessageText', { kind: 'reset' });
    telegram.faults.next('editMessageText', { kind: 'hang' });
    await bot.client.editMessageText(7, 1, undefined, 'edited');
    expect(callsOf(telegram, 'editMessageText')).toHaveLength(4);
  });

  it('gives up after a few times', async () => {
    telegram.faults.always('editMessageText', refusal(500, 'Internal Server Error'));
    await expect(bot.client.editMessageText(7, 1, undefined, 'edited')).rejects.toMatchObject({ code: 500 });
    expect(callsOf(telegram, 'editMessageText')).toHaveLength(4);
  });

  it('sends a message again that cannot have arrived', async () => {
    await telegram.goDown();
    const sending = bot.client.sendMessage(7, 'hello');
    // Presence is not repeated: when this has failed, the message has been refused too.
    await expect(bot.client.sendChatAction(8, 'typing')).rejects.toThrow('ECONNREFUSED');
    await telegram.comeBack();
    await sending;
    expect(sent()).toEqual(['hello']);
  });

  it('spreads the messages of a chat over time', async () => {
    await bot.app.close();
    bot = await botAt(telegram.apiRoot, {}, { perPerson: { burst: 2, everyMs: 300 } });
    await Promise.all(['one', 'two', 'three'].map((text) => bot.client.sendMessage(7, text)));
    const [first, second, third] = callsOf(telegram, 'sendMessage').map(({ at }) => Number(at));
    expect(Number(third) - Number(first)).toBeGreaterThanOrEqual(290);
    expect(Number(second) - Number(first)).toBeLessThan(290);
  });

  it('takes the token nowhere else', async () => {
    const elsewhere = createServer((_, response) =>
      response.writeHead(307, { location: `${telegram.apiRoot}/bot${TOKEN}/getMe` }).end(),
    );
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    await bot.app.close();
    bot = await botAt(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
    await expect(bot.client.attempt('getMe', {})).rejects.toThrow(ConnectionFailedError);
    expect(telegram.calls).toEqual([]);
    elsewhere.closeAllConnections();
    await new Promise((resolve) => elsewhere.close(resolve));
  });

  it('row 29: has a deadline of its own', async () => {
    telegram.faults.always('sendMessage', { kind: 'hang' });
    await expect(bot.client.sendMessage(7, 'hello')).rejects.toThrow(ApiDeadlineError);
  });

  it('row 29: lets no typing that hangs keep a message waiting', async () => {
    telegram.faults.always('sendChatAction', { kind: 'hang' });
    const typing = bot.client.sendChatAction(7, 'typing');
    const answer = bot.client.sendMessage(7, 'answer');
    await expect(typing).rejects.toThrow(ApiDeadlineError);
    await answer;
    expect(callsOf(telegram, 'sendChatAction')).toHaveLength(1);
  });

  it('row 28: refuses what can never be delivered', async () => {
    telegram.faults.always('sendMessage', { kind: 'hang' });
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
    telegram.faults.next('sendPhoto', refusal(429, 'Too Many Requests', 0));
    await bot.client.sendPhoto(7, { source: png }, { reply_parameters: { message_id: 1 } });
    const [, upload] = callsOf(telegram, 'sendPhoto');
    expect(upload?.params.reply_parameters).toEqual({ message_id: 1 });
    expect([...telegram.world.files.values()].map(({ bytes }) => bytes)).toContainEqual(png);
  });

  it('is what handlers speak through, in order with everything else', async () => {
    telegram.faults.next('sendMessage', refusal(429, 'Too Many Requests', 0.2));
    bot.script.onMessage = async (text, ctx) => {
      expect(ctx.telegram).toBe(bot.client);
      void ctx.reply(`${text} 1`);
      await ctx.telegram.sendMessage(7, `${text} 2`);
      return `${text} 3`;
    };
    tell(telegram, 1, 'hello');

    bot.launcher.launch();
    await until('all sent', () => sent().length === 4);
    expect(sent()).toEqual(['hello 1', 'hello 1', 'hello 2', 'hello 3']);
  });

  describe('errors', () => {
    const text = (): Promise<unknown> => bot.client.sendMessage(7, SECRET_TEXT);
    const picture = (): Promise<unknown> =>
      bot.client.sendPhoto(7, { source: png }, { caption: SECRET_TEXT });

    describe.each([
      ['sendMessage', text],
      ['sendPhoto', picture],
    ])('of %s', (method, send) => {
      it.each<[string, Fault]>([
        ['a refusal', refusal(400, `Bad Request: the token ${TOKEN} is odd`)],
        ['an HTML page', { kind: 'html', code: 200 }],
        ['a broken connection', { kind: 'reset' }],
        ['silence', { kind: 'hang' }],
      ])('row 28: after %s carry neither token nor text', async (_, fault) => {
        telegram.faults.next(method, fault);
        const error: unknown = await send().catch((caught: unknown) => caught);
        bot.log.error(error);
        expect(bot.log.lines.join('')).not.toContain(TOKEN);
        expect(bot.log.lines.join('')).not.toContain(SECRET_TEXT);
        expect((error as Error).stack).not.toContain(TOKEN);
      });
    });

    it('remain what they are', async () => {
      telegram.faults.next('sendMessage', refusal(403, 'Forbidden: bot was blocked by the user'));
      const refused = bot.client.sendMessage(7, SECRET_TEXT);
      await expect(refused).rejects.toBeInstanceOf(TelegramError);
      await expect(refused).rejects.toMatchObject({ code: 403, on: { method: 'sendMessage' } });
    });
  });
});
