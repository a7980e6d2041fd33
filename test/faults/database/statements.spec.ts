import { Client, type Pool } from 'pg';
import { REPORTS_POOL } from '../../../src/analytics/reports/reports-pool';
import { Published } from '../../support/published';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

/**
 * A server that is there, and does not do what is asked.
 *
 * Row 15, a LISTEN connection that is half open, has nothing to be tried on: the house has no connection that only
 * listens.
 */
describe('a database', () => {
  let house: TestHouse;
  let published: Published;
  beforeEach(async () => {
    house = await TestHouse.open();
    published = new Published(house, (sql, values) => house.database.query(sql, values));
    published.say(3);
    await published.isStoredOnce();
  });
  afterEach(() => house.close());

  it('row 4: that ends connections at rest is reached by others', async () => {
    const mine = `datname = current_database() AND application_name LIKE 'teleskop%' AND pid <> pg_backend_pid()`;
    const ended = await house.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${mine}`,
    );
    expect(ended.length).toBeGreaterThan(1);
    await until('the last of them', async () => {
      const left = await house.database.query(
        `SELECT FROM pg_stat_activity WHERE ${mine} AND backend_start < now() - interval '1 second'`,
      );
      return left.length <= 1;
    });
    published.say(3);
    await published.isStoredOnce();
    await (await house.admin()).get('/api/analytics/stats').expect(200);
  });

  it('row 12: that fifty slow reports keep busy takes events all the same', async () => {
    const reports = house.house.app.get<Pool>(REPORTS_POOL);
    const slow = Promise.allSettled(Array.from({ length: 50 }, () => reports.query('SELECT pg_sleep(0.5)')));
    let isOver = false;
    void slow.then(() => (isOver = true));
    published.say(300);
    await published.isStoredOnce();
    expect(isOver).toBe(false);
    // Those who wait too long are told so; nobody waits for ever.
    const outcomes = await slow;
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    await (await house.admin()).get('/api/analytics/stats').expect(200);
  });

  it('row 13: whose table somebody locks gets everything when the lock is gone', async () => {
    const name = new URL(house.database.url).pathname.slice(1);
    await house.database.query(`ALTER DATABASE ${name} SET lock_timeout = '200ms'`);
    await house.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'teleskop-writer'
       AND datname = current_database()`,
    );
    const migration = new Client({ connectionString: house.database.url });
    await migration.connect();
    await migration.query('BEGIN; LOCK TABLE tg_analytics_events IN ACCESS EXCLUSIVE MODE');
    published.say(100);
    await until('a second try', () => published.journal.retries >= 2);
    expect(published.journal).toMatchObject({ state: 'degraded', depth: 100, deadLetters: 0 });
    await migration.query('COMMIT');
    await migration.end();
    await published.isStoredOnce();
    expect(published.journal).toMatchObject({ state: 'up', depth: 0 });
  });

  it('row 14: whose schema is not ours keeps the events waiting, says so, and throws none of them away', async () => {
    await house.database.query('ALTER TABLE tg_analytics_events RENAME COLUMN prompt TO prompt_away');
    published.say(100);
    await until('a second try', () => published.journal.retries >= 2);
    expect(published.journal).toMatchObject({
      ...{ state: 'degraded', depth: 100, deadLetters: 0 },
      reason: expect.stringContaining('the database refuses our statements'),
    });
    // Not halved and halved again: each try is one.
    expect(published.journal.retries).toBeLessThan(5);
    await house.database.query('ALTER TABLE tg_analytics_events RENAME COLUMN prompt_away TO prompt');
    await published.isStoredOnce();
    expect(published.journal).toMatchObject({ state: 'up' });
  });
});
