import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Person } from '../../../src/simulator/people/person';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { DatabaseOutage } from '../../support/database-outage';
import { type Hardships, ProcessHouse } from '../../support/process-house';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

describe('a process with little of everything', () => {
  let dataDir: string;
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let people: Person[];
  let said: string[];
  let house: ProcessHouse;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-limits-'));
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
    people = Array.from({ length: 10 }, (_, index) => telegram.person({ firstName: `Ada ${index}` }));
    said = [];
  });
  afterEach(async () => {
    await house.end('SIGKILL');
    await telegram.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Each person says something, `times` times. */
  const talk = (times: number, length = 20): void => {
    for (let time = 0; time < times; time += 1)
      for (const person of people) {
        const text = `${said.length} `.padEnd(length, 'слово ');
        person.says(text);
        said.push(text.trim());
      }
  };
  /** Emitted = stored, each once; and each person got an answer. */
  const balances = async (): Promise<void> => {
    await Promise.all(people.map((person) => person.sees()));
    const rows = await until('all that was said', async () => {
      const found = await database.query<{ message: string }>(
        `SELECT message FROM tg_analytics_events WHERE event_name = 'user_message'`,
      );
      return found.length >= said.length && found;
    });
    expect(rows.map(({ message }) => message.trim()).sort()).toEqual([...said].sort());
    expect(await database.query('SELECT reason FROM tg_dead_letters')).toEqual([]);
  };
  const start = async (env: Record<string, string>, hardships: Hardships): Promise<void> => {
    house = await ProcessHouse.start(
      telegram,
      { DATA_DIR: dataDir, DATABASE_URL: database.url, ...env },
      hardships,
    );
  };

  it('row 55: 64 file descriptors, all taken by strangers, cost no event and no answer', async () => {
    await start({}, { ulimit: '-n 64' });
    talk(1);
    await balances();
    const strangers: Socket[] = [];
    for (let index = 0; index < 100; index += 1)
      strangers.push(
        connect(Number(new URL(house.address).port), '127.0.0.1')
          .on('error', () => undefined)
          .resume(),
      );
    await until('a door that lets nobody in any more', () => strangers.some(({ closed }) => closed));
    talk(3);
    strangers.forEach((socket) => socket.destroy());
    await balances();
    await until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
    expect((await house.end('SIGTERM')).code).toBe(0);
  });

  it('row 55: 128 MB of heap and an event loop that stands still cost no event and no answer', async () => {
    const preload = join(__dirname, '../../support/preload/blocked-loop.cjs');
    await start(
      { TEST_BLOCK_MS: '700' },
      { nodeOptions: ['--max-old-space-size=128', '--require', preload] },
    );
    const outage = new DatabaseOutage(database);
    talk(2, 4000);
    house.signal('SIGUSR2');
    await balances();
    await outage.begin();
    talk(12, 4000);
    house.signal('SIGUSR2');
    await Promise.all(people.map((person) => person.sees()));
    house.signal('SIGUSR2');
    await outage.end();
    await balances();
    expect(house.isAlive).toBe(true);
    const { details } = (await house.get('/health/ready'))?.body as { details: { process: object } };
    expect(details.process).toMatchObject({ eventLoopLagMs: expect.any(Number) });
    expect((await house.end('SIGTERM')).code).toBe(0);
  });
});
