import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runningPid } from '../../../src/database/embedded/postmaster';
import { type Settings, urlOf } from '../../../src/database/embedded/settings';
import { Random } from '../../../src/simulator/crowd/random';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { balance, isBalanced } from '../../support/balance';
import { EmittedUpdates } from '../../support/emitted-updates';
import { ProcessHouse } from '../../support/process-house';
import { Talkers } from '../../support/talkers';
import { until } from '../../support/until';

const KILLS = 4;
/** The promise of the shutdown: a supervisor kills after 30 s. */
const SHUTDOWN_MS = 20_000;

/** One house with a database of its own, as somebody has it who only typed `npm start`, through all that may befall it. */
describe('the process', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-process-'));
  // When root runs the tests, Postgres runs as somebody else and must be able to enter.
  chmodSync(dataDir, 0o755);
  const pgdata = join(dataDir, 'postgres/pg18');
  let telegram: TelegramSimulator;
  let emitted: EmittedUpdates;
  let talkers: Talkers;
  let house: ProcessHouse;

  const start = async (hardships = {}): Promise<void> => {
    house = await ProcessHouse.start(telegram, { DATA_DIR: dataDir }, hardships);
  };
  const query = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> => {
    const settings = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Settings;
    const client = new Client({ connectionString: urlOf(settings), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const ready = () =>
    until('readiness', async () => (await house.get('/health/ready'))?.status === 200, 60_000);
  /** Silence, and everything that was said is answered and stored, each once. */
  const balances = async (): Promise<void> => {
    talkers.stop();
    expect(await talkers.answered()).toBe(talkers.people.length);
    const ledger = await until(
      'the last events',
      async () => {
        const now = await balance(emitted, query).catch(() => undefined);
        return now && now.lost.length === 0 && now.owed === 0 && now;
      },
      60_000,
    );
    expect(ledger).toMatchObject({
      doubled: [],
      invented: [],
      doubledAnswers: [],
      miscounted: [],
      deadLettered: 0,
    });
    expect(isBalanced(ledger)).toBe(true);
    await ready();
  };

  beforeAll(async () => {
    telegram = await TelegramSimulator.start();
    emitted = new EmittedUpdates(telegram);
    talkers = new Talkers(telegram, { count: 6, betweenMs: 50 });
    await start();
    await talkers.settleIn();
  });
  beforeEach(() => talkers.start());
  afterEach(() => talkers.stop());
  afterAll(async () => {
    if (house.isAlive) await house.end('SIGTERM');
    await telegram.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`row 9: killed ${KILLS} times at random moments, it loses and doubles nothing`, async () => {
    const seed = String(Date.now());
    const random = new Random(seed);
    try {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await new Promise((resolve) => setTimeout(resolve, random.between(0, 500)));
        await house.end('SIGKILL');
        await start();
      }
      await balances();
    } catch (error) {
      throw new Error(`with seed ${seed}`, { cause: error });
    }
  });

  it('row 10: killed after it wrote and before it acknowledged, it knows what it is told again', async () => {
    talkers.stop();
    const ada = telegram.person({ firstName: 'Ada' });
    ada.says('/start');
    await ada.sees();
    await until('a poll that waits', () => {
      const poll = telegram.calls.findLast(({ method }) => method === 'getUpdates');
      return Number(poll?.params.timeout) > 0 && telegram.world.updates.depth === 0;
    });
    // That one brings what is new; no later one, which would acknowledge it, is heard.
    ada.says('only once');
    ada.press('forgotten', undefined);
    telegram.faults.always('getUpdates', { kind: 'hang' });
    const stored = (): Promise<object[]> =>
      query(`SELECT FROM tg_analytics_events WHERE client_id = $1 AND event_name <> 'ai_message'`, [ada.id]);
    await until('both events', async () => (await stored()).length === 3);
    expect(telegram.world.updates.depth).toBeGreaterThanOrEqual(2);
    await house.end('SIGKILL');
    telegram.faults.clear();
    await start();
    await until('the acknowledgement', () => telegram.world.updates.depth === 0);
    expect(await stored()).toHaveLength(3);
    await balances();
  });

  it('row 1: outlives the kill of its database, answers when that is back, and stores everything', async () => {
    const before = runningPid(pgdata)!;
    process.kill(before, 'SIGKILL');
    await until('another database', () => ![before, undefined].includes(runningPid(pgdata)));
    expect(house.isAlive).toBe(true);
    await balances();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'row 36: ends by %s within its promise, told twice or once, leaves no process and no lock, and goes on where it was',
    async (signal) => {
      expect(runningPid(pgdata)).toBeDefined();
      const began = performance.now();
      const ended = house.end(signal);
      house.signal('SIGTERM');
      expect(await ended).toMatchObject({ code: 0, signal: null });
      expect(performance.now() - began).toBeLessThan(SHUTDOWN_MS);
      expect(runningPid(pgdata)).toBeUndefined();
      expect(existsSync(join(dataDir, 'lock.sock'))).toBe(false);
      await start();
      await balances();
    },
  );

  it('row 36: a part that fails while it is stopped costs nothing either', async () => {
    await house.end('SIGTERM');
    await start({ nodeOptions: ['--require', join(__dirname, '../../support/preload/failing-hook.cjs')] });
    await talkers.answered();
    const { code, output } = await house.end('SIGTERM');
    expect(code).toBe(0);
    expect(output).toContain('not my day');
    expect(runningPid(pgdata)).toBeUndefined();
    await start();
    await balances();
  });
});
