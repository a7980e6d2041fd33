import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Brain } from '../../../src/companion/brain/brain';
import { freePort } from '../../../src/database/embedded/settings';
import { TRANSPORT_OPTIONS, type TransportOptions } from '../../../src/bot/telegram/transport-options';
import { type Person } from '../../../src/simulator/people/person';
import { meet } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';
import { callsOf } from './bot-under-test';

const SECRET = 'a-secret_of-TELEGRAM-and-the-bot';
const PATH = '/telegram/webhook';
const MEGABYTE = 1_048_576;

describe('the webhook', () => {
  let house: TestHouse;
  let ada: Person;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    house = await TestHouse.open({
      PORT: String(port),
      TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}`,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
    });
    await until('a webhook', () => callsOf(house.telegram, 'getWebhookInfo').length > 0);
  });
  afterAll(() => house.close());
  afterEach(() => jest.restoreAllMocks());
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada' });
  });

  let updateId = 500_000;
  const update = (text: string): object => ({
    update_id: ++updateId,
    message: {
      message_id: updateId,
      date: 1_700_000_000,
      chat: { id: ada.id, type: 'private' },
      from: ada.user,
      text,
      ...(text.startsWith('/') && { entities: [{ type: 'bot_command', offset: 0, length: text.length }] }),
    },
  });
  const bring = (body: unknown, init: RequestInit & { secret?: string } = {}): Promise<Response> =>
    fetch(`${house.address}${PATH}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': init.secret ?? SECRET,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
  const stored = async ({ id }: Person, name: string): Promise<{ message: string }[]> => {
    await house.stored();
    return house.database.query(
      'SELECT message FROM tg_analytics_events WHERE client_id = $1 AND event_name = $2',
      [id, name],
    );
  };
  const telegramPart = async (): Promise<Record<string, unknown>> => {
    const response = await fetch(`${house.address}/health/ready`);
    const { details } = (await response.json()) as { details: Record<string, Record<string, unknown>> };
    return details.telegram!;
  };
  /** A connection on which a test says what it likes, as slowly as it likes. */
  const wire = async (): Promise<{ socket: Socket; heard: () => string }> => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString())).on('error', () => undefined);
    await once(socket, 'connect');
    return { socket, heard: () => heard };
  };
  const head = (length: number | string): string =>
    `POST ${PATH} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n` +
    `x-telegram-bot-api-secret-token: ${SECRET}\r\n\r\n`;

  it('is told to Telegram with its secret, and brings what people do', async () => {
    expect(callsOf(house.telegram, 'setWebhook')[0]?.params).toEqual({
      url: `http://127.0.0.1:${port}${PATH}`,
      secret_token: SECRET,
      max_connections: 100,
      allowed_updates: [],
    });
    ada.says('/start');
    await ada.sees('Ada');
    expect(callsOf(house.telegram, 'getUpdates')).toEqual([]);
    expect(await telegramPart()).toMatchObject({ status: 'up', mode: 'webhook', pendingUpdates: 0 });
  });

  it.each([
    ['no secret', { headers: { 'content-type': 'application/json' } }],
    ['a wrong secret', { secret: 'x' }],
    ['an empty secret', { secret: '' }],
    ['a longer secret', { secret: `${SECRET}x` }],
  ])('row 34: is closed to whoever shows %s', async (_, init) => {
    const response = await bring(update('forged'), init);
    expect(response.status).toBe(401);
    expect(await response.text()).not.toContain(SECRET);
    expect(await stored(ada, 'user_message')).toEqual([]);
  });

  it('row 34: takes the secret nowhere but in its header', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const query of [`?secret=${SECRET}`, `?secret_token=${SECRET}`, `/${SECRET}`]) {
      const url = `${house.address}${PATH}${query}`;
      const { status } = await fetch(url, {
        method: 'POST',
        headers,
        body: JSON.stringify(update('forged')),
      });
      expect([401, 404]).toContain(status);
    }
    expect(await stored(ada, 'user_message')).toEqual([]);
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])(
    'row 34: answers %s with 405',
    async (method) => {
      const response = await bring(undefined, { method, body: undefined as never });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );

  it.each([
    ['null', 'null'],
    ['an array', '[{"update_id":1}]'],
    ['a number', '1'],
    ['text', 'hello'],
    ['half of it', '{"update_id":1,"mess'],
    ['nothing', ''],
    ['no id', '{"message":{}}'],
    ['an id that is none', '{"update_id":"1"}'],
  ])('row 34: answers %s with 400', async (_, body) => {
    const response = await bring(body);
    expect(response.status).toBe(400);
    expect(await response.text()).not.toContain('hello');
  });

  it.each([
    ['empty', { update_id: 1 }],
    ['of a kind nobody knows', { update_id: 2, news: { chat: null, from: 5, message: 'x' } }],
    ['a message without anything', { update_id: 3, message: null }],
    ['a message from nobody', { update_id: 4, callback_query: { message: {} } }],
  ])('row 34: lives through an update that is %s', async (_, body) => {
    expect((await bring(body)).status).toBe(200);
  });

  it('row 34: takes a body of 1 MB, and refuses a larger one before it has arrived', async () => {
    const large = JSON.stringify({ ...update('large'), padding: 'x'.repeat(MEGABYTE - 1000) });
    expect((await bring(large)).status).toBe(200);

    const { socket, heard } = await wire();
    socket.write(head(100 * MEGABYTE));
    await until('413', () => heard().startsWith('HTTP/1.1 413'));
    if (!socket.closed) await once(socket, 'close');

    const chunked = await wire();
    chunked.socket.write(head(0).replace('content-length: 0', 'transfer-encoding: chunked'));
    const chunk = 'x'.repeat(65_536);
    for (let sent = 0; sent <= MEGABYTE; sent += chunk.length) chunked.socket.write(`10000\r\n${chunk}\r\n`);
    await until('413', () => chunked.heard().startsWith('HTTP/1.1 413'));
    chunked.socket.destroy();
  });

  it('row 34: reads nothing of a stranger, however much is offered', async () => {
    const { socket, heard } = await wire();
    socket.write(head(100 * MEGABYTE).replace(SECRET, 'guess'));
    await until('401', () => heard().startsWith('HTTP/1.1 401'));
    if (!socket.closed) await once(socket, 'close');
  });

  it('row 34: ends a body that drips, and knows how long heads may drip', async () => {
    const { timings } = house.house.app.get<TransportOptions>(TRANSPORT_OPTIONS, { strict: false });
    const patience = timings.webhookBodyMs;
    timings.webhookBodyMs = 200;
    const { socket, heard } = await wire();
    socket.write(`${head(1000)}{"update_`);
    await until('408', () => heard().startsWith('HTTP/1.1 408'));
    if (!socket.closed) await once(socket, 'close');
    timings.webhookBodyMs = patience;
    expect(house.server.headersTimeout).toBe(20_000);
    expect(house.server.requestTimeout).toBe(60_000);
  });

  it('row 34: outlives a body that breaks off, and leads nowhere beside its path', async () => {
    const { socket } = await wire();
    socket.write(`${head(1000)}{"update_id": 1`);
    socket.destroy();
    for (const path of [
      '/telegram',
      '/telegram/webhook/x',
      '/telegram/',
      '/webhook',
      `/telegram/${SECRET}`,
    ]) {
      const { status } = await fetch(`${house.address}${path}`, { method: 'POST' });
      expect([401, 404]).toContain(status);
    }
    expect((await bring(update('still here'))).status).toBe(200);
  });

  it('row 35: gives back whole what was split inside a character', async () => {
    const text = 'Ich grüße 👋🏽 dich';
    const body = Buffer.from(JSON.stringify(update(text)));
    const { socket, heard } = await wire();
    socket.write(head(body.length));
    const inside = body.indexOf('👋') + 2;
    socket.write(body.subarray(0, inside));
    // A turn of the loop, so that the parts arrive one by one.
    await new Promise((resolve) => setTimeout(resolve, 20));
    socket.write(body.subarray(inside));
    await until('200', () => heard().startsWith('HTTP/1.1 200'));
    socket.destroy();
    expect(await stored(ada, 'user_message')).toEqual([{ message: text }]);
  });

  it('row 32: makes one event and one answer of what is brought twice at the same moment', async () => {
    const twice = update('/help');
    const answers = await Promise.all([bring(twice), bring(twice), bring(twice)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await bring(twice)).status).toBe(200);
    expect(await stored(ada, 'command')).toHaveLength(1);
    expect(ada.messages.filter(({ from }) => from.is_bot)).toHaveLength(1);
  });

  it('row 30: acknowledges within a second while the brain thinks, with the turn and the event kept', async () => {
    await meet(ada);
    let think = (): void => undefined;
    const thought = new Promise<string>((resolve) => (think = () => resolve('At last.')));
    jest.spyOn(house.house.app.get(Brain), 'dialogue').mockReturnValue(thought);
    const began = performance.now();
    expect((await bring(update('a hard question'))).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1000);
    const turns = await house.database.query(
      `SELECT 1 FROM turns WHERE client_id = $1 AND status <> 'done'`,
      [ada.id],
    );
    expect(turns).toHaveLength(1);
    expect(await stored(ada, 'user_message')).toEqual([{ message: 'a hard question' }]);
    think();
    await ada.sees('At last.');
  });

  it('row 33: takes ids in any order', async () => {
    for (const id of [9000, 170, 8999, 150]) {
      expect((await bring({ ...update(`${id}`), update_id: id })).status).toBe(200);
    }
    expect((await stored(ada, 'user_message')).map(({ message }) => message).sort()).toEqual([
      '150',
      '170',
      '8999',
      '9000',
    ]);
  });

  it('never answers with a method, whose result nobody would learn', async () => {
    const response = await bring(update('/start'));
    expect([response.status, await response.text()]).toEqual([200, '']);
    await ada.sees('Ada');
  });

  it('is refused to everybody while the bot polls', async () => {
    const polling = await TestHouse.open({ TELEGRAM_WEBHOOK_SECRET: SECRET });
    try {
      const { status } = await fetch(`${polling.address}${PATH}`, {
        method: 'POST',
        headers: { 'x-telegram-bot-api-secret-token': SECRET },
        body: JSON.stringify(update('hello')),
      });
      expect(status).toBe(401);
    } finally {
      await polling.close();
    }
  });
});
