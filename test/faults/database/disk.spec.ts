import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseError } from 'pg';
import { classify } from '../../../src/analytics/store/write/fault-class';
import { EmbeddedPostgres } from '../../../src/database/embedded/embedded-postgres';
import { Published } from '../../support/published';
import { SmallDisk } from '../../support/small-disk';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';
import { Client } from 'pg';

const DISK_MB = 160;

it('row 6: a full disk of the database is waited for: reports are read, events kept, and written when there is room', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teleskop-full-'));
  const disk = SmallDisk.mount(folder, DISK_MB);
  if (!disk) {
    // Where nothing can be mounted, no disk can be filled either; what is left is what the refusal is taken for.
    const refusal = Object.assign(new DatabaseError('could not extend file', 1, 'error'), { code: '53100' });
    expect(classify(refusal)).toBe('away');
    return;
  }
  const postgres = await EmbeddedPostgres.start({ dataDir: folder });
  const house = await TestHouse.open({ DATABASE_URL: postgres.url });
  const observer = new Client({ connectionString: postgres.url });
  await observer.connect();
  const query = async (sql: string, values?: unknown[]) => (await observer.query(sql, values)).rows as never;
  try {
    const published = new Published(house, query);
    published.say(10);
    await published.isStoredOnce();
    const admin = await house.admin();
    disk.fill();
    published.say(400, 2000);
    await until('a second try', () => published.journal.retries >= 2);
    expect(published.journal).toMatchObject({
      ...{ state: 'degraded', depth: 400, deadLetters: 0 },
      reason: expect.stringContaining('No space left on device'),
    });
    await admin.get('/api/analytics/stats').expect(200);
    disk.empty();
    await published.isStoredOnce();
    expect(published.journal).toMatchObject({ state: 'up', depth: 0 });
  } finally {
    disk.empty();
    await observer.end();
    await house.close();
    await postgres.stop();
    disk.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
});
