import { until } from '../../support/until';
import { type Fault } from '../../../src/simulator/faults/fault';
import { type TransportTimings } from '../../../src/bot/telegram/timings';
import { type TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { type BotUnderTest, botAt, callsOf, startTelegram, tell, TOKEN } from './bot-under-test';

const refusal = (code: number, description: string): Fault => ({ kind: 'error', code, description });
/** Named by their rows in the list of what can go wrong. */
const faults: [string, Fault, RegExp][] = [
  ['row 27: 401', refusal(401, 'Unauthorized'), /check TELEGRAM_BOT_TOKEN/],
  ['row 27: 404', refusal(404, 'Not Found'), /check TELEGRAM_BOT_TOKEN and TELEGRAM_API_ROOT/],
  ['row 27: 400', refusal(400, 'Bad Request: something new'), /refuses to serve.*something new/],
  ['row 26: 409', refusal(409, 'Conflict: terminated by other getUpdates request'), /Another process polls/],
  [
    'row 28: 429',
    { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 0 },
    /fewer requests/,
  ],
  ['row 28: 500', refusal(500, 'Internal Server Error'), /trouble of its own \(500\)/],
  ['row 28: 502 in HTML', { kind: 'html', code: 502 }, /trouble of its own \(502\)/],
  ['row 28: 200 in HTML', { kind: 'html', code: 200 }, /not the Bot API/],
  ['row 28: half of the JSON', { kind: 'truncated' }, /not the Bot API/],
  ['row 29: a connection that breaks', { kind: 'reset' }, /connection to Telegram broke/],
  [
    'row 29: one that breaks in the middle of the answer',
    { kind: 'half-close' },
    /connection to Telegram broke/,
  ],
  ['row 29: silence', { kind: 'hang' }, /does not answer in time/],
  ['row 29: an answer that drips and never ends', { kind: 'drip' }, /does not answer in time/],
];

describe('when Telegram fails', () => {
  let telegram: TelegramSimulator;
  let bot: BotUnderTest;
  const open = async (timings: Partial<TransportTimings> = {}): Promise<void> => {
    await bot?.app.close();
    bot = await botAt(telegram.apiRoot, { longPollSeconds: 0.05, ...timings });
  };
  /** Short deadlines only where one must pass: on a busy machine they strike right answers too. */
  const openFor = ({ kind }: Fault): Promise<void> =>
    open(kind === 'hang' || kind === 'drip' ? { pollGraceMs: 300, callMs: 300 } : {});
  const down = (): Promise<unknown> => until('the board says so', () => bot.status().state === 'down');
  const up = (): Promise<unknown> => until('up', () => bot.status().state === 'up');

  beforeEach(async () => {
    telegram = await startTelegram();
    await open();
  });
  afterEach(async () => {
    await bot.app.close();
    await telegram.stop();
    expect(bot.log.lines.join('\n')).not.toContain(TOKEN);
  });

  it.each(faults)(
    '%s while polling: lives through it, says so once, and comes back',
    async (_, fault, reason) => {
      await openFor(fault);
      bot.launcher.launch();
      await up();
      telegram.faults.always('getUpdates', fault);
      await down();
      expect(bot.status().reason).toMatch(reason);
      const failures = callsOf(telegram, 'getUpdates').length;
      await until('more tries', () => callsOf(telegram, 'getUpdates').length > failures + 3);
      // Once as degraded and once as down, or at once as down.
      const told = bot.log.lines.filter((line) => reason.test(line)).length;
      expect([1, 2]).toContain(told);

      telegram.faults.clear('getUpdates');
      tell(telegram, 1, 'hello');

      await until('answered', () => callsOf(telegram, 'sendMessage').length === 1);
      await up();
      expect(bot.status().reason).toBeUndefined();
    },
  );

  it.each(faults)('%s at boot: lives through it', async (_, fault, reason) => {
    await openFor(fault);
    telegram.faults.always('getMe', fault);
    bot.launcher.launch();
    await until('told why', () => reason.test(String(bot.status().reason)));
    telegram.faults.clear('getMe');
    telegram.faults.always('deleteWebhook', fault);
    await until('webhook tried', () => callsOf(telegram, 'deleteWebhook').length > 2);
    expect(callsOf(telegram, 'getUpdates')).toEqual([]);
    telegram.faults.clear('deleteWebhook');
    await up();
  });

  it('waits for a Telegram that cannot be reached yet', async () => {
    await telegram.goDown();
    await open({ longPollSeconds: 50 });
    bot.launcher.launch();
    await down();
    await until('told why', () => String(bot.status().reason).includes('cannot be reached (ECONNREFUSED)'));
    await telegram.comeBack();
    await up();
  });

  it('waits as long as Telegram asks', async () => {
    bot.launcher.launch();
    await up();
    telegram.faults.next('getUpdates', {
      kind: 'error',
      code: 429,
      description: 'Too Many Requests',
      retryAfter: 1,
    });
    await until('degraded', () => bot.status().state === 'degraded');
    await up();
    const [before, after] = callsOf(telegram, 'getUpdates').slice(-2);
    expect(Number(after?.at) - Number(before?.at)).toBeGreaterThanOrEqual(1000);
  });

  it('removes a webhook that appears while it polls', async () => {
    bot.launcher.launch();
    await up();
    const before = callsOf(telegram, 'deleteWebhook').length;
    telegram.faults.next('getUpdates', {
      kind: 'error',
      code: 409,
      description: "Conflict: can't use getUpdates method while webhook is active",
    });
    await until('removed', () => callsOf(telegram, 'deleteWebhook').length > before);
    await up();
  });

  it('polls even where the menu of commands is refused', async () => {
    telegram.faults.always('setMyCommands', {
      kind: 'error',
      code: 400,
      description: 'Bad Request: BOT_COMMAND_INVALID',
    });
    bot.launcher.launch();
    await up();
    await until('told', () => bot.log.about('menu of commands').length === 1);
  });
});
