import { until } from '../../support/until';
import { type TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import {
  type BotUnderTest,
  botAt,
  callsOf,
  sentBy,
  startTelegram,
  tell,
  unacknowledged,
} from './bot-under-test';
import { Deferred } from './deferred';

describe('stopping', () => {
  let telegram: TelegramSimulator;
  let bot: BotUnderTest;
  const sent = (): unknown[] => sentBy(telegram);

  beforeEach(async () => {
    telegram = await startTelegram();
  });
  afterEach(async () => {
    await bot.app.close();
    await telegram.stop();
  });

  it('row 36: under load: lets handlers end, sends what they say, acknowledges what is done and leaves the rest', async () => {
    bot = await botAt(telegram.apiRoot);
    const slow = new Deferred();
    bot.script.onMessage = async (text) => {
      await slow.promise;
      return `echo ${text}`;
    };
    tell(telegram, 1, 'a', 1);
    tell(telegram, 2, 'b', 2);
    tell(telegram, 3, 'c', 2);

    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 2);
    const stopped = bot.launcher.stop();
    tell(telegram, 4, 'too late', 4);

    slow.resolve();
    await stopped;
    expect(sent().sort()).toEqual(['echo a', 'echo b']);
    expect(unacknowledged(telegram)).toEqual([3, 4]);
  });

  it('row 36: acknowledges the last answers even where no poll follows', async () => {
    bot = await botAt(telegram.apiRoot);
    const slow = new Deferred();
    bot.script.onMessage = () => slow.promise;
    tell(telegram, 1, 'a');

    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 1);
    const stopped = bot.launcher.stop();
    slow.resolve();
    await stopped;
    expect(unacknowledged(telegram)).toEqual([]);
    expect(callsOf(telegram, 'getUpdates').at(-1)?.params).toMatchObject({ offset: 2, timeout: 0, limit: 1 });
  });

  it('row 36: keeps its deadlines where handlers, sends, the journal and Telegram all hang', async () => {
    bot = await botAt(telegram.apiRoot, {
      drainHandlersMs: 50,
      drainCallsMs: 50,
      settleMs: 50,
      confirmMs: 50,
    });
    bot.bus.keepWith({ settled: () => new Promise(() => undefined) });
    bot.script.onMessage = () => new Promise(() => undefined);
    tell(telegram, 1, 'a');
    tell(telegram, 2, 'b', 8);

    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 2);
    telegram.faults.always('getUpdates', { kind: 'hang' });
    telegram.faults.always('sendMessage', { kind: 'hang' });
    const sending = bot.client.sendMessage(7, 'lost');
    bot.launcher.drainWith(() => new Promise(() => undefined));
    const begun = performance.now();
    await Promise.all([bot.launcher.stop(), expect(sending).rejects.toThrow('being closed')]);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(unacknowledged(telegram)).toEqual([1, 2]);
  });

  it('row 36: lets others drain while messages can still be sent', async () => {
    bot = await botAt(telegram.apiRoot, { longPollSeconds: 0.05 });
    bot.launcher.launch();
    await until('up', () => bot.status().state === 'up');
    bot.launcher.drainWith(async () => void (await bot.client.sendMessage(7, 'last words')));
    bot.launcher.drainWith(() => Promise.reject(new Error('not my day')));
    bot.launcher.drainWith(() => {
      throw new Error('nor mine');
    });
    await bot.launcher.stop();
    expect(sent()).toEqual(['last words']);
  });

  it('ends at once while it is still trying to connect, or was never launched', async () => {
    bot = await botAt(telegram.apiRoot);
    telegram.faults.always('getMe', { kind: 'hang' });
    bot.launcher.launch();
    await until('connecting', () => callsOf(telegram, 'getMe').length === 1);
    await bot.launcher.stop();
    await bot.app.close();
    bot = await botAt(telegram.apiRoot);
  });

  it('is the same however often it is asked for, and nothing starts again afterwards', async () => {
    bot = await botAt(telegram.apiRoot);
    bot.launcher.launch();
    expect(bot.launcher.stop()).toBe(bot.launcher.stop());
    await bot.launcher.stop();
    const calls = telegram.calls.length;
    bot.launcher.launch();
    await bot.app.close();
    expect(telegram.calls).toHaveLength(calls);
  });
});
