import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { balance, isBalanced } from '../../support/balance';
import { EmittedUpdates } from '../../support/emitted-updates';
import { ProcessHouse } from '../../support/process-house';
import { Talkers } from '../../support/talkers';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

describe('two processes', () => {
  const folders = [1, 2].map(() => mkdtempSync(join(tmpdir(), 'teleskop-together-')));
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let emitted: EmittedUpdates;
  let talkers: Talkers;
  const houses: ProcessHouse[] = [];

  const start = async (DATA_DIR: string): Promise<void> => {
    houses.push(await ProcessHouse.start(telegram, { DATA_DIR, DATABASE_URL: database.url }));
  };
  const ledger = () => balance(emitted, (sql, values) => database.query(sql, values));

  beforeAll(async () => {
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
    emitted = new EmittedUpdates(telegram);
    talkers = new Talkers(telegram, { count: 5 });
    await start(folders[0]!);
    await talkers.settleIn();
  });
  afterAll(async () => {
    talkers.stop();
    await Promise.all(houses.filter(({ isAlive }) => isAlive).map((house) => house.end('SIGTERM')));
    await telegram.stop();
    await database.drop();
    folders.forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  });

  it('row 11: never share a data folder: the second says so and ends, the first goes on', async () => {
    talkers.start();
    const second = await ProcessHouse.spawn({ DATA_DIR: folders[0]!, DATABASE_URL: database.url });
    expect(await second.ended()).toMatchObject({
      code: 1,
      output: expect.stringContaining('Another Teleskop is running'),
    });
    talkers.stop();
    expect(await talkers.answered()).toBe(talkers.people.length);
  });

  it('row 11: share a database, and even a bot: who loses a poll (409) tries again, and nothing is doubled', async () => {
    await start(folders[1]!);
    talkers.start();
    await until('a conflict', () =>
      Promise.all(houses.map((house) => house.get('/health/ready'))).then((answers) =>
        answers.some((answer) => JSON.stringify(answer?.body).includes('409')),
      ),
    );
    talkers.stop();
    expect(await talkers.answered()).toBe(talkers.people.length);
    await until('all that was said', async () => isBalanced(await ledger()));
    for (const house of houses) expect((await house.end('SIGTERM')).code).toBe(0);
    expect(await ledger()).toMatchObject({ lost: [], doubled: [], invented: [], miscounted: [] });
  });
});
