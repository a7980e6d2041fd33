import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type Settings, urlOf } from '../../../src/database/embedded/settings';
import { runningPid } from '../../../src/database/embedded/postmaster';
import { Random } from '../../../src/simulator/crowd/random';
import { TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import { ProcessHouse } from '../../support/process-house';
import { Talkers } from '../../support/talkers';
import { until } from '../../support/until';

const KILLS = Number(process.env.KILLS ?? 6);
/** The promise of the shutdown: a supervisor kills after 30 s. */
const SHUTDOWN_MS = 20_000;

describe('the process', () => {
  let dataDir: string;
  let telegram: TelegramSimulator;
  let talkers: Talkers;
  let house: ProcessHouse;

  const start = () => ProcessHouse.start(telegram, { DATA_DIR: dataDir });
  const pgdata = () => join(dataDir, 'postgres/pg18');
  const query = async <Row extends object>(sql: string): Promise<Row[]> => {
    const settings = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Settings;
    const client = new Client({ connectionString: urlOf(settings), connectionTimeoutMillis: 2000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  /** What is stored of what people said, in the form of the ledger. */
  const stored = async (): Promise<string[]> => {
    const rows = await query<{ entry: string }>(
      `SELECT client_id || ' ' || (meta->>'messageId') AS entry FROM tg_analytics_events WHERE event_name = 'user_message'`,
    ).catch(() => []);
    return rows.map(({ entry }) => entry).sort();
  };
  const ledgerBalances = async (): Promise<void> => {
    await until(
      'everything said to be stored',
      async () => (await stored()).length >= talkers.ledger.length,
      50_000,
    );
    expect(await stored()).toEqual(talkers.ledger);
    expect(await query('SELECT event_id FROM tg_analytics_events GROUP BY 1 HAVING count(*) > 1')).toEqual(
      [],
    );
    expect(await query('SELECT reason FROM tg_dead_letters')).toEqual([]);
    const [counts] = await query<{ rows: string; counted: string }>(
      `SELECT (SELECT count(*) FROM tg_analytics_events) AS rows, (SELECT sum(events) FROM tg_stats_hourly) AS counted`,
    );
    expect(counts?.counted).toBe(counts?.rows);
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-process-'));
    // When root runs the tests, Postgres runs as somebody else and must be able to enter.
    chmodSync(dataDir, 0o755);
    telegram = await TelegramSimulator.start();
    talkers = new Talkers(telegram, 4);
    house = await start();
    await talkers.settleIn();
    talkers.start();
  }, 60_000);

  afterEach(async () => {
    talkers.stop();
    if (house.isAlive) await house.end('SIGTERM');
    await telegram.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it(`loses and doubles nothing when it is killed ${KILLS} times at random moments (rows 9, 10)`, async () => {
    const seed = process.env.SEED ?? String(Date.now());
    const random = new Random(seed);
    for (let kill = 0; kill < KILLS; kill += 1) {
      const moment = random.between(0, 700);
      await new Promise((resolve) => setTimeout(resolve, moment));
      await house.end('SIGKILL');
      house = await start();
    }
    talkers.stop();
    try {
      await talkers.areAnswered();
      await ledgerBalances();
    } catch (error) {
      throw new Error(`with SEED=${seed}`, { cause: error });
    }
    expect((await house.get('/health/ready'))?.status).toBe(200);
  }, 180_000);

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends by %s within its promise, leaves no process and no lock, and goes on where it was (row 36)',
    async (signal) => {
      const database = runningPid(pgdata());
      expect(database).toBeDefined();
      const began = performance.now();
      const { code } = await house.end(signal);
      expect(performance.now() - began).toBeLessThan(SHUTDOWN_MS);
      expect(code).toBe(0);
      expect(runningPid(pgdata())).toBeUndefined();
      expect(existsSync(join(dataDir, 'lock.sock'))).toBe(false);
      house = await start();
      talkers.stop();
      await talkers.areAnswered();
      await ledgerBalances();
    },
    120_000,
  );

  it('outlives its database, answers when it is back, and stores everything (row 1)', async () => {
    const before = runningPid(pgdata())!;
    process.kill(before, 'SIGKILL');
    await talkers.areAnswered();
    expect(house.isAlive).toBe(true);
    await until(
      'another database',
      () => runningPid(pgdata()) !== before && runningPid(pgdata()) !== undefined,
    );
    talkers.stop();
    await ledgerBalances();
    await until('readiness', async () => (await house.get('/health/ready'))?.status === 200);
  }, 120_000);
});
