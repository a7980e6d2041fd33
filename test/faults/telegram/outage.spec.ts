import { until } from '../../support/until';
import { type BotUnderTest, botAt, message, TOKEN } from './bot-under-test';
import { drip, type Fault, hang, html, refuse, reset, ScriptedBotApi } from './scripted-bot-api';

const conflict = refuse(409, 'Conflict: terminated by other getUpdates request');
const faults: [string, Fault, RegExp][] = [
  ['401', refuse(401, 'Unauthorized'), /check TELEGRAM_BOT_TOKEN/],
  ['404', refuse(404, 'Not Found'), /check TELEGRAM_BOT_TOKEN and TELEGRAM_API_ROOT/],
  ['400', refuse(400, 'Bad Request: something new'), /refuses to serve.*something new/],
  ['409', conflict, /Another process polls/],
  ['429', refuse(429, 'Too Many Requests: retry after 0', { retry_after: 0 }), /fewer requests/],
  ['500', refuse(500, 'Internal Server Error'), /trouble of its own \(500\)/],
  ['502 in HTML', html(502), /trouble of its own \(502\)/],
  ['200 in HTML', html(200), /not the Bot API/],
  [
    'a result of another shape',
    (response) => response.end('{"ok":true,"result":{}}'),
    /Asking Telegram fails/,
  ],
  ['a connection that breaks', reset, /connection to Telegram broke/],
  ['silence', hang, /does not answer in time/],
  ['an answer that drips and never ends', drip, /does not answer in time/],
];

describe('when Telegram fails', () => {
  let api: ScriptedBotApi;
  let bot: BotUnderTest;
  const down = (): Promise<unknown> => until('the board says so', () => bot.status().state === 'down');
  const up = (): Promise<unknown> => until('up', () => bot.status().state === 'up');

  beforeEach(async () => {
    api = await new ScriptedBotApi().start();
    bot = await botAt(api.root, { longPollSeconds: 0.05, pollGraceMs: 100, callMs: 100 });
  });
  afterEach(async () => {
    await bot.app.close();
    await api.stop();
    expect(bot.log.lines.join('\n')).not.toContain(TOKEN);
  });

  it.each(faults)(
    'lives through %s while polling, says so once, and comes back',
    async (_, fault, reason) => {
      bot.launcher.launch();
      await up();
      api.always('getUpdates', fault);
      await down();
      expect(bot.status().reason).toMatch(reason);
      const failures = api.of('getUpdates').length;
      await until('more tries', () => api.of('getUpdates').length > failures + 3);
      // Once as degraded and once as down, or at once as down.
      const told = bot.log.lines.filter((line) => reason.test(line)).length;
      expect([1, 2]).toContain(told);

      api.always('getUpdates', undefined);
      api.push(message(1, 'hello'));
      await until('answered', () => api.of('sendMessage').length === 1);
      expect(bot.status()).toMatchObject({ state: 'up' });
      expect(bot.status().reason).toBeUndefined();
    },
  );

  it.each(faults.slice(0, -4).concat(faults.slice(-3)))(
    'lives through %s at boot',
    async (_, fault, reason) => {
      api.always('getMe', fault);
      bot.launcher.launch();
      await until('told why', () => reason.test(String(bot.status().reason)));
      api.always('getMe', undefined);
      api.always('deleteWebhook', fault);
      await until('webhook tried', () => api.of('deleteWebhook').length > 2);
      expect(api.of('getUpdates')).toEqual([]);
      api.always('deleteWebhook', undefined);
      await up();
    },
  );

  it('waits for a Telegram that cannot be reached yet', async () => {
    const { port, root } = api;
    await api.stop();
    await bot.app.close();
    bot = await botAt(root, { longPollSeconds: 50 });
    bot.launcher.launch();
    await down();
    await until('told why', () => String(bot.status().reason).includes('cannot be reached (ECONNREFUSED)'));
    api = await new ScriptedBotApi().start(port);
    await up();
  });

  it('waits as long as Telegram asks', async () => {
    bot.launcher.launch();
    await up();
    api.next('getUpdates', refuse(429, 'Too Many Requests', { retry_after: 1 }));
    await until('degraded', () => bot.status().state === 'degraded');
    await up();
    const [before, after] = api.of('getUpdates').slice(-2);
    expect((after?.at ?? 0) - (before?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it('removes a webhook that appears while it polls', async () => {
    bot.launcher.launch();
    await up();
    const before = api.of('deleteWebhook').length;
    api.next('getUpdates', refuse(409, "Conflict: can't use getUpdates method while webhook is active"));
    await until('removed', () => api.of('deleteWebhook').length > before);
    await up();
  });

  it('polls even where the menu of commands is refused', async () => {
    api.always('setMyCommands', refuse(400, 'Bad Request: BOT_COMMAND_INVALID'));
    bot.launcher.launch();
    await up();
    await until('told', () => bot.log.about('menu of commands').length === 1);
  });
});
