import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Client } from 'pg';
import { EmbeddedPostgres } from '../../../src/database/embedded/embedded-postgres';
import { CommitCutter, type Cut } from '../../support/commit-cutter';
import { postgresProcesses, signalAll } from '../../support/postgres-processes';
import { Published } from '../../support/published';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

/** A server of the suite's own, because it is frozen. */
describe('the server of the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teleskop-server-'));
  const cutter = new CommitCutter();
  let postgres: EmbeddedPostgres;
  let observer: Client;
  let house: TestHouse;
  let published: Published;
  beforeAll(async () => {
    // When root runs the tests, Postgres runs as somebody else and must be able to enter.
    chmodSync(folder, 0o755);
    postgres = await EmbeddedPostgres.start({ dataDir: folder, flags: ['fsync=off'] });
    house = await TestHouse.open({ DATABASE_URL: await cutter.before(postgres.url) });
    observer = new Client({ connectionString: postgres.url });
    await observer.connect();
    published = new Published(
      house,
      async (sql, values) => (await observer.query(sql, values)).rows as never,
    );
  });
  afterAll(async () => {
    await observer.end();
    await house.close();
    await cutter.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('row 2: may hang: nothing waits for it, and it gets everything when it goes on', async () => {
    published.say(10);
    await published.isStoredOnce();
    const frozen = postgresProcesses(postgres.pid!);
    expect(frozen.length).toBeGreaterThan(3);
    signalAll(frozen, 'SIGSTOP');
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    const before = process.memoryUsage.rss();
    published.say(2000);
    await until('the deadline of a statement', () => published.journal.retries > 0, 60_000);
    delay.disable();
    // In the middle, because this machine is not ours alone.
    expect(delay.percentile(50) / 1e6).toBeLessThan(50);
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 2 ** 20);
    expect(published.journal).toMatchObject({ state: 'degraded', depth: 2000, inMemory: 0, refused: 0 });
    signalAll(frozen, 'SIGCONT');
    await published.isStoredOnce();
  });

  it.each<[Cut, string]>([
    ['after', 'committed, and its answer got lost'],
    ['before', 'was not committed when the connection broke'],
  ])('row 5: what %s was cut from a commit (it %s) is stored once', async (cut) => {
    const cuts = [cutter.cutNext(cut), cutter.cutNext(cut)];
    published.say(500);
    await Promise.all(cuts);
    await published.isStoredOnce();
  });
});
