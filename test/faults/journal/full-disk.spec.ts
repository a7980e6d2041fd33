import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryRing } from '../../../src/analytics/journal/memory-ring';
import { type Person } from '../../../src/simulator/people/person';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { balance, isBalanced } from '../../support/balance';
import { EmittedUpdates } from '../../support/emitted-updates';
import { HangingProxy } from '../../support/hanging-proxy';
import { ProcessHouse } from '../../support/process-house';
import { SmallDisk } from '../../support/small-disk';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

const DISK_MB = 8;
const TOKEN = 'a token for the metrics of a test';

interface JournalState {
  state: string;
  reason?: string;
  depth: number;
  inMemory: number;
  refused: number;
  written: number;
}

/** The house is a process of its own here: what the disk does to it must not be done to the test. */
describe('the disk of the journal', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-journal-'));
  const journal = join(dataDir, 'journal');
  const line = new HangingProxy();
  let disk: SmallDisk | undefined;
  let telegram: TelegramSimulator;
  let database: TestDatabase;
  let emitted: EmittedUpdates;
  let house: ProcessHouse;
  let people: Person[];

  beforeAll(async () => {
    mkdirSync(journal);
    disk = SmallDisk.mount(journal, DISK_MB);
    telegram = await TelegramSimulator.start();
    database = await TestDatabase.create();
    emitted = new EmittedUpdates(telegram);
    people = Array.from({ length: 20 }, (_, index) => telegram.person({ firstName: `Ada ${index}` }));
    house = await ProcessHouse.start(telegram, {
      ...{ DATA_DIR: dataDir, DATABASE_URL: await line.before(database.url), METRICS_TOKEN: TOKEN },
    });
    await until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
  });
  afterAll(async () => {
    await house.end('SIGKILL');
    await telegram.stop();
    await line.close();
    await database.drop();
    disk?.unmount();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const state = async (): Promise<JournalState> => {
    const { details } = (await house.get('/health/ready'))?.body as { details: { journal: JournalState } };
    return details.journal;
  };
  const talk = (): void => people.forEach((person) => person.says(`something ${emitted.size}`));
  const answered = () => Promise.all(people.map((person) => person.sees()));
  const balances = async (): Promise<void> => {
    const ledger = () => balance(emitted, (sql, values) => database.query(sql, values));
    await until('all that was said', async () => isBalanced(await ledger()));
  };

  it('row 7: may be full: answers go on, memory takes the events and says so loudly, and the disk takes them again later', async () => {
    if (!disk) {
      // Where nothing can be mounted, no disk can be filled; what is left is what memory does in its place.
      const ring = new MemoryRing<number>(2);
      expect([1, 2, 3].map((item) => ring.push(item))).toEqual([true, true, false]);
      expect(ring.lend(3)).toEqual([1, 2]);
      return;
    }
    talk();
    await answered();
    await balances();

    disk.fill();
    line.freeze();
    talk();
    await answered();
    const full = await until('memory in use', async () => {
      const now = await state();
      return now.inMemory >= people.length && now;
    });
    expect(full).toMatchObject({
      state: 'degraded',
      refused: 0,
      reason: expect.stringMatching(/disk of the journal is full/),
    });
    expect(full.depth).toBeGreaterThanOrEqual(people.length);
    const metrics = await fetch(`${house.address}/metrics`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(await metrics.text()).toMatch(/^teleskop_journal_in_memory [1-9]/m);

    // With a database memory empties itself, although the disk is still full.
    line.thaw();
    await balances();
    talk();
    await answered();
    await balances();
    await until('an empty memory', async () => (await state()).inMemory === 0);

    disk.empty();
    talk();
    await answered();
    await balances();
    await until('a healthy journal', async () => (await state()).state === 'up');
    expect(await state()).toMatchObject({ refused: 0, inMemory: 0 });
    expect((await house.end('SIGTERM')).code).toBe(0);
  });
});
