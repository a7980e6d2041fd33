import { Client, type Pool } from 'pg';
import { eventRecord, NOON } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { createPool } from '../../../database/pools';
import { EventStore } from '../event-store';
import { PartitionKeeper } from './partition-keeper';
import { Partitions } from './partitions';

const DAY = 86_400_000;

describe('partitions', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeEach(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 10_000 });
  });
  afterEach(async () => {
    await pool.end();
    await database.drop();
  });

  const keeper = (retentionDays?: number) =>
    new PartitionKeeper(pool, new Partitions(pool), 'UTC', retentionDays);
  const store = () => new EventStore(pool, new Partitions(pool), 'UTC');
  const places = async (): Promise<string[]> =>
    (
      await database.query<{ part: string }>(
        'SELECT tableoid::regclass::text AS part FROM tg_analytics_events ORDER BY created_at',
      )
    ).map(({ part }) => part.replace('tg_analytics_events_', ''));
  const partitions = async (): Promise<string[]> =>
    (
      await database.query<{ name: string }>(
        `SELECT inhrelid::regclass::text AS name FROM pg_inherits
         WHERE inhparent = 'tg_analytics_events'::regclass ORDER BY 1`,
      )
    ).map(({ name }) => name.replace('tg_analytics_events_', ''));

  it('are made for this month and the next before anything happens', async () => {
    await keeper().keep(NOON);
    expect(await partitions()).toEqual(['2026_11', '2026_12', 'default']);
    await keeper().keep(Date.UTC(2026, 11, 31, 23));
    expect(await partitions()).toEqual(['2026_11', '2026_12', '2027_01', 'default']);
  });

  it('do not keep an event waiting: while somebody reads the default one, that takes it, and is drained later', async () => {
    const reader = new Client({ connectionString: database.url });
    await reader.connect();
    await reader.query('BEGIN; LOCK TABLE tg_analytics_events_default IN ACCESS SHARE MODE');
    await store().write([eventRecord(), eventRecord({ createdAt: NOON - 40 * DAY })]);
    expect(await places()).toEqual(['default', 'default']);
    await reader.end();

    await store().write([eventRecord({ createdAt: NOON + 1000 })]);
    expect(await places()).toEqual(['default', 'default', 'default']);
    await keeper().keep(NOON);
    expect(await places()).toEqual(['2026_10', '2026_11', '2026_11']);
    expect(await database.query('SELECT count(*) FROM tg_analytics_events_default')).toEqual([
      { count: '0' },
    ]);
    // The parent's indexes came along, or the same event would be stored twice.
    const again = eventRecord();
    expect(await store().write([again])).toHaveLength(1);
    expect(await store().write([again])).toHaveLength(0);
  });

  it('are dropped whole when all of their events are older than they may be', async () => {
    await store().write([0, 20, 51, 82].map((days) => eventRecord({ createdAt: NOON - days * DAY })));
    await keeper(50).keep(NOON);
    expect(await places()).toEqual(['2026_10', '2026_11']);
    expect(await database.query(`SELECT dropped_before FROM tg_rollup_state`)).toEqual([
      { dropped_before: new Date(Date.UTC(2026, 9, 1)) },
    ]);
    expect(await database.query('SELECT events FROM tg_users')).toEqual([{ events: '4' }]);
  });

  it('are kept for ever when nobody says otherwise', async () => {
    await store().write([eventRecord({ createdAt: Date.UTC(2014, 0, 1) })]);
    await keeper().keep(NOON);
    expect(await places()).toEqual(['2014_01']);
  });
});
