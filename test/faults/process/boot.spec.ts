import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../src/database/embedded/settings';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { ProcessHouse } from '../../support/process-house';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

/** A door to the real database that can be opened later. */
function forward(port: number, url: string): Promise<Server> {
  const { hostname, port: target } = new URL(url);
  const server = createServer((socket) => {
    const other = connect(Number(target), hostname);
    for (const end of [socket, other]) end.on('error', () => undefined);
    socket.pipe(other).pipe(socket);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
}

describe('the start', () => {
  let dataDir: string;
  let telegram: TelegramSimulator;
  let database: TestDatabase;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-boot-'));
    chmodSync(dataDir, 0o755);
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
  });
  afterEach(async () => {
    await telegram.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('row 3: needs no database: it listens, answers kindly, and keeps what happens until there is one', async () => {
    const port = await freePort();
    const url = new URL(database.url);
    url.port = String(port);
    const house = await ProcessHouse.start(telegram, { DATA_DIR: dataDir, DATABASE_URL: url.href });
    const ada = telegram.person({ firstName: 'Ada' });
    ada.says('hello?');
    await ada.sees();
    const ready = await house.get('/health/ready');
    expect(ready?.status).toBe(503);
    expect(ready?.body).toMatchObject({ details: { database: { status: 'down' } } });
    expect(await database.query('SELECT * FROM tg_analytics_events')).toEqual([]);

    const door = await forward(port, database.url);
    const names = await until('the events to be stored', async () => {
      const rows = await database.query<{ event_name: string }>('SELECT event_name FROM tg_analytics_events');
      return rows.length >= 2 && rows.map(({ event_name }) => event_name);
    });
    expect(names).toEqual(expect.arrayContaining(['user_message', 'reply_failed']));
    await until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
    expect((await house.end('SIGTERM')).code).toBe(0);
    door.close();
  });

  it('needs no Telegram: it says what is wrong, and begins as soon as it is there (rows 26 to 29)', async () => {
    telegram.faults.always('getMe', { kind: 'html', code: 502 });
    const house = await ProcessHouse.start(telegram, { DATA_DIR: dataDir, DATABASE_URL: database.url });
    const ada = telegram.person({ firstName: 'Ada' });
    ada.says('/start');
    await until('the reason', async () => {
      const ready = await house.get('/health/ready');
      const { telegram: part } = (ready?.body.details ?? {}) as {
        telegram?: { status?: string; reason?: string };
      };
      return ready?.status === 503 && part?.status === 'down' && part.reason !== undefined;
    });
    telegram.faults.clear();
    await ada.sees(/Ada/, { before: true });
    await until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
    const { code, output } = await house.end('SIGTERM');
    expect(code).toBe(0);
    expect(output).not.toContain(telegram.token);
  });

  it('names every faulty variable at once, no value, and does not begin', async () => {
    const house = await ProcessHouse.spawn({
      DATA_DIR: dataDir,
      TELEGRAM_BOT_TOKEN: 'hidden',
      LOG_LEVEL: 'loud',
      CLOUDFLARE_ACCOUNT_ID: 'hidden',
    });
    const { code, output } = await house.ended();
    expect(code).toBe(1);
    for (const name of ['TELEGRAM_BOT_TOKEN', 'LOG_LEVEL', 'CLOUDFLARE_API_TOKEN'])
      expect(output).toContain(`- ${name}: `);
    expect(output).not.toMatch(/hidden|loud/);
  });

  it('refuses a data folder (row 11) and a port that somebody else has, and says what to do', async () => {
    const env = { DATA_DIR: dataDir, DATABASE_URL: database.url };
    const port = await freePort();
    const first = await ProcessHouse.start(telegram, { ...env, PORT: String(port) });
    const second = await (await ProcessHouse.spawn(env)).ended();
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('Another Teleskop is running') });
    const elsewhere = mkdtempSync(join(tmpdir(), 'teleskop-boot-'));
    const connection = { TELEGRAM_BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.apiRoot };
    const third = await (
      await ProcessHouse.spawn({ ...env, ...connection, DATA_DIR: elsewhere, PORT: String(port) })
    ).ended();
    expect(third).toMatchObject({ code: 1, output: expect.stringContaining(`Port ${port} is taken`) });
    rmSync(elsewhere, { recursive: true, force: true });
    expect((await first.end('SIGTERM')).code).toBe(0);
  });
});
