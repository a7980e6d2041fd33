import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Telegram } from 'telegraf';
import { TelegramSimulator } from '../../telegram-simulator';

interface Delivered {
  text: string;
  headers: IncomingHttpHeaders;
  at: number;
}

describe('a webhook', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  let server: Server;
  let got: Delivered[];
  let underWay: number;
  /** What the bot's server says to an update; a test replaces it. */
  let say: (
    update: Delivered,
  ) => Promise<ResponseInit & { body?: string }> | (ResponseInit & { body?: string });

  beforeEach(async () => {
    got = [];
    underWay = 0;
    say = () => ({ status: 200 });
    server = createServer((request, response) => {
      underWay += 1;
      void json(request)
        .then((update) => {
          const { message } = update as { message: { text: string } };
          const delivered = { text: message.text, headers: request.headers, at: Date.now() };
          got.push(delivered);
          return say(delivered);
        })
        .then(({ status = 200, headers = {}, body = '' }) => {
          underWay -= 1;
          response.writeHead(status, headers as Record<string, string>).end(body);
        });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    simulator = await TelegramSimulator.start({ webhookPaceMs: 20 });
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  });
  afterEach(async () => {
    await simulator.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const url = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const person = (firstName = 'Ada') => simulator.person({ firstName });
  const texts = (): string[] => got.map(({ text }) => text);
  const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
  };

  it('gets each update, with the secret, and each only once when it takes it', async () => {
    await bot.setWebhook(url(), { secret_token: 'hush' });
    const ada = person();
    ada.says('one');
    ada.says('two');
    await until(async () => (await bot.getWebhookInfo()).pending_update_count === 0);
    expect(texts()).toEqual(['one', 'two']);
    expect(got[0]!.headers['x-telegram-bot-api-secret-token']).toBe('hush');
  });

  it('gets what was there before it was set, unless that shall be dropped', async () => {
    person().says('earlier');
    await bot.setWebhook(url());
    await until(() => got.length === 1);
    await bot.deleteWebhook();
    person().says('too early');
    await bot.setWebhook(url(), { drop_pending_updates: true });
    person().says('in time');
    await until(() => got.length === 2);
    expect(texts()).toEqual(['earlier', 'in time']);
  });

  it('is tried again, at once and then after pauses that double, in order within a chat', async () => {
    say = () => ({ status: got.length < 5 ? 500 : 200 });
    await bot.setWebhook(url());
    const ada = person();
    ada.says('one');
    ada.says('two');
    await until(() => got.length === 6);
    expect(texts()).toEqual(['one', 'one', 'one', 'one', 'one', 'two']);
    const [, second, third, fourth, fifth] = got.map(({ at }) => at);
    expect(third! - second!).toBeGreaterThanOrEqual(2 * 20 - 2);
    expect(fourth! - third!).toBeGreaterThanOrEqual(4 * 20 - 2);
    expect(fifth! - fourth!).toBeGreaterThanOrEqual(8 * 20 - 2);
    const info = await bot.getWebhookInfo();
    expect(info.last_error_message).toMatch(/Wrong response from the webhook: 500/);
    expect(info.last_error_date).toBeGreaterThan(1_700_000_000);
  });

  it('is left alone as long as it asks', async () => {
    say = () => (got.length === 1 ? { status: 503, headers: { 'retry-after': '10' } } : { status: 200 });
    await bot.setWebhook(url());
    person().says('hi');
    await until(() => got.length === 2);
    expect(got[1]!.at - got[0]!.at).toBeGreaterThanOrEqual(10 * 20 - 2);
  });

  it('that fails for one person goes on for others', async () => {
    say = ({ text }) => ({ status: text === 'poison' ? 500 : 200 });
    await bot.setWebhook(url());
    person('Ada').says('poison');
    person('Bob').says('fine');
    await until(() => texts().includes('fine') && texts().filter((text) => text === 'poison').length > 2);
    expect((await bot.getWebhookInfo()).pending_update_count).toBe(1);
  });

  it('gets no more at once than it allows', async () => {
    const busy: number[] = [];
    say = async () => {
      busy.push(underWay);
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { status: 200 };
    };
    await bot.setWebhook(url(), { max_connections: 2 });
    for (let count = 0; count < 6; count += 1) person(`Person ${count}`).says('hi');
    await until(() => got.length === 6);
    expect(Math.max(...busy)).toBe(2);
  });

  it('that is set anew begins anew, without waiting for the pauses of before', async () => {
    say = ({ headers }) => ({
      status: headers['x-telegram-bot-api-secret-token'] ? 200 : 500,
      headers: { 'retry-after': '3600' },
    });
    await bot.setWebhook(url());
    person().says('hi');
    await until(() => got.length === 1);
    await bot.setWebhook(url(), { secret_token: 'hush' });
    await until(() => got.length === 2);
  });

  it('may call a method in its answer', async () => {
    const ada = person();
    const body = JSON.stringify({ method: 'sendMessage', chat_id: ada.id, text: 'by the way' });
    say = () => ({ status: 200, headers: { 'content-type': 'application/json' }, body });
    await bot.setWebhook(url());
    ada.says('hi');
    await ada.sees('by the way');
  });

  it.each([
    ['an address that is none', 'nowhere', {}, /invalid webhook URL/],
    ['another protocol', 'ftp://127.0.0.1/', {}, /invalid webhook URL/],
    ['a secret with blanks', 'http://127.0.0.1:9/', { secret_token: 'a b' }, /unallowed characters/],
  ])('is refused with %s', async (_what, address, extra, description) => {
    await expect(bot.setWebhook(address, extra)).rejects.toThrow(description);
  });
});
