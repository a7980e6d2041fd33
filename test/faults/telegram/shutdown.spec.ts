import { until } from '../../support/until';
import { type BotUnderTest, botAt, message } from './bot-under-test';
import { Deferred } from './deferred';
import { hang, ScriptedBotApi } from './scripted-bot-api';

describe('stopping', () => {
  let api: ScriptedBotApi;
  let bot: BotUnderTest;
  const sent = (): unknown[] => api.of('sendMessage').map(({ payload }) => payload.text);

  beforeEach(async () => {
    api = await new ScriptedBotApi().start();
  });
  afterEach(async () => {
    await bot.app.close();
    await api.stop();
  });

  it('under load: lets handlers end, sends what they say, acknowledges what is done and leaves the rest', async () => {
    bot = await botAt(api.root);
    const slow = new Deferred();
    bot.script.onMessage = async (text) => {
      await slow.promise;
      return `echo ${text}`;
    };
    api.push(message(1, 'a', 1), message(2, 'b', 2), message(3, 'c', 2));
    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 2);
    const stopped = bot.launcher.stop();
    api.push(message(4, 'too late', 4));
    slow.resolve();
    await stopped;
    expect(sent().sort()).toEqual(['echo a', 'echo b']);
    expect(api.unacknowledged).toEqual([3, 4]);
  });

  it('acknowledges the last answers even where no poll follows', async () => {
    bot = await botAt(api.root);
    const slow = new Deferred();
    bot.script.onMessage = () => slow.promise;
    api.push(message(1, 'a'));
    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 1);
    const stopped = bot.launcher.stop();
    slow.resolve();
    await stopped;
    expect(api.unacknowledged).toEqual([]);
    expect(api.of('getUpdates').at(-1)?.payload).toMatchObject({ offset: 2, timeout: 0, limit: 1 });
  });

  it('keeps its deadlines where handlers, sends, the journal and Telegram all hang', async () => {
    bot = await botAt(api.root, { drainHandlersMs: 50, drainCallsMs: 50, settleMs: 50, confirmMs: 50 });
    bot.bus.keepWith({ settled: () => new Promise(() => undefined) });
    bot.script.onMessage = () => new Promise(() => undefined);
    api.push(message(1, 'a'), message(2, 'b', 8));
    bot.launcher.launch();
    await until('under way', () => bot.status().handlers === 2);
    api.always('getUpdates', hang);
    api.always('sendMessage', hang);
    const sending = bot.client.sendMessage(7, 'lost');
    bot.launcher.drainWith(() => new Promise(() => undefined));
    const begun = performance.now();
    await Promise.all([bot.launcher.stop(), expect(sending).rejects.toThrow('being closed')]);
    expect(performance.now() - begun).toBeLessThan(2000);
    expect(api.unacknowledged).toEqual([1, 2]);
  });

  it('lets others drain while messages can still be sent', async () => {
    bot = await botAt(api.root, { longPollSeconds: 0.05 });
    bot.launcher.launch();
    await until('up', () => bot.status().state === 'up');
    bot.launcher.drainWith(async () => void (await bot.client.sendMessage(7, 'last words')));
    bot.launcher.drainWith(() => Promise.reject(new Error('not my day')));
    await bot.launcher.stop();
    expect(sent()).toEqual(['last words']);
  });

  it('ends at once while it is still trying to connect, or was never launched', async () => {
    bot = await botAt(api.root);
    api.always('getMe', hang);
    bot.launcher.launch();
    await until('connecting', () => api.of('getMe').length === 1);
    await bot.launcher.stop();
    await bot.app.close();
    bot = await botAt(api.root);
  });

  it('is the same however often it is asked for, and nothing starts again afterwards', async () => {
    bot = await botAt(api.root);
    bot.launcher.launch();
    expect(bot.launcher.stop()).toBe(bot.launcher.stop());
    await bot.launcher.stop();
    const calls = api.calls.length;
    bot.launcher.launch();
    await bot.app.close();
    expect(api.calls).toHaveLength(calls);
  });
});
