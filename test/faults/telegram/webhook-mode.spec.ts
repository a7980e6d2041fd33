import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/database/embedded/settings';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { until } from '../../support/until';
import { type BotUnderTest, botAt, callsOf, sentBy, tell, TOKEN, unacknowledged } from './bot-under-test';

describe('webhook mode', () => {
  let telegram: TelegramSimulator;
  let bot: BotUnderTest;
  let dataDir: string;
  let env: Record<string, string>;
  const open = async (more: Record<string, string> = env): Promise<void> => {
    bot = await botAt(telegram.apiRoot, { webhookCheckMs: 50 }, {}, { DATA_DIR: dataDir, ...more });
    bot.launcher.launch();
  };
  const registrations = (): Record<string, unknown>[] =>
    callsOf(telegram, 'setWebhook').map(({ params }) => params);
  const up = (): Promise<unknown> => until('up', () => bot.status().state === 'up');

  beforeEach(async () => {
    telegram = await TelegramSimulator.start({ token: TOKEN, webhookPaceMs: 10 });
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-webhook-'));
    // Nobody listens there, as behind a proxy that is down.
    env = { TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${await freePort()}` };
  });
  afterEach(async () => {
    await bot.app.close();
    await telegram.stop();
    rmSync(dataDir, { recursive: true });
  });

  it('makes a secret once and keeps it where only the owner reads', async () => {
    await open();
    await up();
    await bot.app.close();
    await open();
    await up();
    const [first, second] = registrations();
    expect(first?.secret_token).toMatch(/^[\w-]{43}$/);
    expect(second).toEqual(first);
    const path = join(dataDir, 'telegram-webhook-secret');
    expect(statSync(path).mode & 0o077).toBe(0);

    await bot.app.close();
    writeFileSync(path, 'half of a secr\u0000');
    await open();
    await up();
    expect(registrations()[2]?.secret_token).toMatch(/^[\w-]{43}$/);
    expect(bot.log.lines.join('\n')).not.toContain(String(first?.secret_token));
  });

  it('says why Telegram refuses the address, and tries again', async () => {
    telegram.faults.next(
      'setWebhook',
      {
        kind: 'error',
        code: 400,
        description: 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
      },
      3,
    );
    await open();
    await until('told', () => String(bot.status().reason).includes('An HTTPS URL must be provided'));
    await up();
    expect(registrations()).toHaveLength(4);
  });

  it('shows what waits at Telegram and why it cannot be brought', async () => {
    await open();
    await up();
    tell(telegram, 1, 'hello');
    const told = await until('told', () => (bot.status().reason ? bot.status() : undefined));
    expect(told).toMatchObject({ state: 'degraded', mode: 'webhook', pendingUpdates: 1 });
    expect(told.reason).toMatch(/cannot bring updates: Can't connect/);
    expect(told.lastError).toMatch(/Can't connect/);
    expect(Date.parse(String(told.lastErrorAt))).toBeGreaterThan(Date.now() - 60_000);
  });

  it('sets the webhook again where something else took it', async () => {
    await open();
    await up();
    await fetch(`${telegram.apiRoot}/bot${TOKEN}/deleteWebhook`);
    await until('claimed back', () => registrations().length === 2);
    expect(bot.log.about('Something else changed the webhook')).toHaveLength(1);
  });

  it('goes on asking while Telegram is away', async () => {
    await open();
    await up();
    await telegram.goDown();
    await until('down', () => bot.status().state === 'down');
    await telegram.comeBack();
    await up();
  });

  it('leaves what waits to polling when the mode changes, and nothing of the webhook', async () => {
    await open();
    await up();
    tell(telegram, 1, 'one');
    tell(telegram, 2, 'two');
    await bot.app.close();
    // What is brought while the bot is off waits: the webhook stays.
    expect(callsOf(telegram, 'deleteWebhook')).toEqual([]);
    await open({});
    await until('both answered', () => sentBy(telegram).length === 2);
    await until('acknowledged', () => unacknowledged(telegram).length === 0);
    expect(callsOf(telegram, 'deleteWebhook')[0]?.params).toEqual({});
    expect(bot.status()).toMatchObject({ state: 'up', mode: 'polling' });
  });
});
