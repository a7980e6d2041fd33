import { randomUUID } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchiveHouse, type ArchiveHouseOptions, paintedPng } from '../../support/archive-house';
import { FakeCloudflare } from '../../support/fake-cloudflare';
import { HangingProxy } from '../../support/hanging-proxy';
import { TestDatabase } from '../../support/test-database';
import { until } from '../../support/until';

describe('a picture', () => {
  let database: TestDatabase;
  let cloudflare: FakeCloudflare;
  let dataDir: string;

  beforeEach(async () => {
    database = await TestDatabase.create();
    cloudflare = await FakeCloudflare.start();
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-outage-'));
  });
  afterEach(async () => {
    await cloudflare.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  const open = (options: Partial<ArchiveHouseOptions> = {}) =>
    ArchiveHouse.open({ databaseUrl: database.url, cloudflare, dataDir, ...options });
  const archived = (house: ArchiveHouse, count = 1) =>
    until('archived pictures', () => house.archived.length >= count && house.filesLeft.length === 0);

  it('outlives a long outage of Cloudflare and a restart within it', async () => {
    const settings = { maxAttempts: 10_000 };
    cloudflare.down({ kind: 'status', status: 503 });
    const before = await open({ settings });
    await before.generate();
    await before.generate();
    await until('many attempts', () => cloudflare.count('reserve') > 20);
    expect(before.status).toMatchObject({ state: 'degraded', waiting: 2, failed: 0 });
    await before.close();

    const after = await open({ settings });
    await until('attempts of the next process', () => cloudflare.count('reserve') > 30);
    cloudflare.down(undefined);
    await archived(after, 2);
    expect(cloudflare.stored).toHaveLength(2);
    await after.close();
  });

  it('is not held back by a shutdown during its upload, which does not count as an attempt', async () => {
    cloudflare.down({ kind: 'hang' });
    const before = await open({ settings: { askDeadlineMs: 60_000, uploadDeadlineMs: 60_000 } });
    await before.generate();
    await until('a request', () => cloudflare.seen.length === 1);
    await before.close();
    expect(await database.query('SELECT attempts FROM picture_archive')).toEqual([{ attempts: 0 }]);

    cloudflare.down(undefined);
    const after = await open();
    await archived(after);
    await after.close();
  });

  it('is taken up again at once when the process that had it was killed', async () => {
    cloudflare.down({ kind: 'status', status: 503, headers: { 'retry-after': '600' } });
    const before = await open();
    await before.generate();
    await until('a job laid aside', async () => {
      const [entry] = await database.query('SELECT last_error FROM picture_archive');
      return entry?.last_error;
    });
    await before.close();
    // What kill -9 leaves behind: a job that is somebody's, and nobody who has it.
    await database.query(`UPDATE pgboss.job SET state = 'active', started_on = now()`);

    cloudflare.down(undefined);
    const after = await open();
    await archived(after);
    await after.close();
  });

  it('is stored once when the process ended before it heard of its upload', async () => {
    const before = await open();
    cloudflare.failing('upload', { kind: 'lost' });
    cloudflare.failing('look', { kind: 'status', status: 503, headers: { 'retry-after': '600' } });
    cloudflare.failing('look', { kind: 'hang' });
    await before.generate();
    await until('a stored image', () => cloudflare.stored.length === 1 && cloudflare.count('look') === 2);
    await before.close();

    const after = await open();
    await archived(after);
    await after.close();
    expect(cloudflare.images.size).toBe(1);
    expect(cloudflare.count('upload')).toBe(1);
  });

  it('is archived when the database comes, though that was away when it was made', async () => {
    const proxy = new HangingProxy();
    const databaseUrl = await proxy.before(database.url);
    proxy.freeze();
    const house = await open({ databaseUrl });
    const pictureId = await house.generate();
    expect(house.filesLeft).toEqual([`${pictureId}.json`, `${pictureId}.png`]);
    expect(house.status).toMatchObject({ state: 'degraded', reason: expect.stringContaining('database') });

    proxy.thaw();
    await archived(house);
    await until('a healthy archive', () => house.status?.state === 'up');
    await house.close();
    await proxy.close();
  });

  it('is archived when the database returns, though that broke off in the middle', async () => {
    const house = await open();
    cloudflare.failing('reserve', { kind: 'hang' });
    await house.generate();
    await until('a request', () => cloudflare.seen.length === 1);
    // Renamed, the table is away for the archive just as a lost connection makes it.
    await database.query('ALTER TABLE picture_archive RENAME TO elsewhere');
    await until('an attempt that ends in nothing', () =>
      house.lines.some((line) => /has to wait/.test(line)),
    );
    expect(house.status).toMatchObject({ state: 'degraded', reason: expect.stringContaining('database') });
    await database.query('ALTER TABLE elsewhere RENAME TO picture_archive');
    await database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'teleskop-archive' AND datname = current_database()`,
    );
    await archived(house);
    expect(cloudflare.stored).toHaveLength(1);
    await house.close();
  });

  it('is archived though the disk took no note of it', async () => {
    const house = await open({ settings: { maxAttempts: 10_000 } });
    const pictureId = randomUUID();
    await house.files.save(pictureId, paintedPng());
    const images = join(dataDir, 'images');
    renameSync(images, `${images}.away`);
    writeFileSync(images, 'in the way');
    house.announce(pictureId);
    await house.bus.settled();
    expect(house.status).toMatchObject({ state: 'degraded', reason: expect.stringContaining('disk') });

    rmSync(images);
    renameSync(`${images}.away`, images);
    await archived(house);
    expect(house.status).toMatchObject({ state: 'up', waiting: 0 });
    await house.close();
  });

  it('is noticed when somebody retries it in the database', async () => {
    const house = await open({ settings: { maxAttempts: 1 } });
    cloudflare.failing('reserve', { kind: 'html' });
    await house.generate();
    await until('a failure', () => house.status?.failed === 1);
    const command = await open({ dataDir: mkdtempSync(join(dataDir, 'elsewhere-')) });
    await command.archive.retry();
    await archived(house);
    await command.close();
    await house.close();
  });
});
