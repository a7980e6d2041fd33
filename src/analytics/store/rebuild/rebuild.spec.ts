import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { createPool } from '../../../database/pools';
import { type EventRecord } from '../../journal/journal-record';
import { erasePerson } from '../erasure/erase-person';
import { EventStore } from '../event-store';
import { PartitionKeeper } from '../partitions/partition-keeper';
import { Partitions } from '../partitions/partitions';
import { TraceKeeper } from '../traces/trace-keeper';
import { Rebuild } from './rebuild';

const DAY = 86_400_000;
/** Zones whose midnights are odd: half hours, a day that has 23 hours, half an hour of summer time, a whole day skipped. */
const zones = [
  'UTC',
  'Asia/Kathmandu',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Europe/Berlin',
];
/** Around the end of summer time in Berlin and a turn of months. */
const CENTRE = Date.UTC(2026, 9, 30, 22);
/** All days are over by then. */
const LATER = CENTRE + 60 * DAY;
const TABLES = `tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly,
  tg_stats_daily, tg_personas, tg_user_search, tg_tombstones, tg_dead_letters, tg_rollup_state, tg_day_traces`;

const kinds = fc.oneof(
  fc
    .constantFrom('user_message', 'ai_message', 'image_generated', 'command', 'bot_blocked', 'bot_unblocked')
    .map((eventName) => ({ eventName, meta: '{}' })),
  fc.constantFrom('a', 'b', 'Z', 'ä', '', 7).map((payload) => ({
    eventName: 'start_command',
    meta: JSON.stringify({ payload }),
  })),
  fc
    .record({
      action: fc.constantFrom('paid', 'refunded', 'invoice_shown'),
      stars: fc.constantFrom(1, 250, 'many', 0.5, null),
    })
    .map((meta) => ({ eventName: 'premium_action', meta: JSON.stringify(meta) })),
);

const record: fc.Arbitrary<EventRecord> = fc
  .record({
    row: kinds,
    clientId: fc.constantFrom(1, 2, 3, -1_001_234_567_890),
    // Whole seconds on few days, so that streams meet in the same second, hour and day.
    seconds: fc.integer({ min: 0, max: 40 }).map((step) => step * 6871),
    day: fc.integer({ min: -3, max: 3 }),
    persona: fc.constantFrom(undefined, ['mira', 'Mira'], ['mira', 'Mira the second'], ['leo', undefined]),
    eventId: fc.uuid(),
  })
  .map(({ row, clientId, seconds, day, persona, eventId }) =>
    eventRecord({
      ...row,
      eventId,
      clientId,
      createdAt: CENTRE + day * DAY + seconds * 1000,
      personaId: persona?.[0] ?? null,
      personaName: persona?.[1] ?? null,
    }),
  );

/** What happens to a store: batches, some of them delivered again, and people who want to be forgotten. */
const history = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.array(record, { minLength: 1, maxLength: 12 }).map((batch) => ({ batch })) },
    { weight: 1, arbitrary: fc.nat({ max: 5 }).map((again) => ({ again })) },
    { weight: 1, arbitrary: fc.constantFrom(1, 2).map((erase) => ({ erase })) },
    { weight: 2, arbitrary: fc.constant({ pack: true }) },
  ),
  { minLength: 1, maxLength: 8 },
);

describe('Rebuild', () => {
  let database: TestDatabase;
  let pool: Pool;
  const inZone = (zone: string) => ({
    store: new EventStore(pool, new Partitions(pool), zone),
    rebuild: new Rebuild(pool, zone),
  });

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 4, queryTimeoutMs: 5000 });
  });
  beforeEach(() => database.query(`TRUNCATE ${TABLES}`));
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('always finds the rollups that the writer made, whatever came in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...zones), history, async (zone, steps) => {
        await database.query(`TRUNCATE ${TABLES}`);
        const { store, rebuild } = inZone(zone);
        const batches: EventRecord[][] = [];
        for (const step of steps) {
          if ('batch' in step) {
            batches.push(step.batch);
            await store.write(step.batch);
          } else if ('again' in step) await store.write(batches[step.again] ?? []);
          else if ('erase' in step) await erasePerson(pool, step.erase, zone);
          else await new TraceKeeper(pool, zone, 0).keep(LATER);
        }
        expect(await rebuild.check()).toBeUndefined();
        expect(await rebuild.run()).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('counts the same when several writers take the same people at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(record, { maxLength: 30 }), { maxLength: 6 }), async (batches) => {
        await database.query(`TRUNCATE ${TABLES}`);
        const { store, rebuild } = inZone('Europe/Berlin');
        const keeper = new TraceKeeper(pool, 'Europe/Berlin', 0);
        await Promise.all(
          [...batches, ...batches].flatMap((batch) => [store.write(batch), keeper.keep(LATER)]),
        );
        expect(await rebuild.check()).toBeUndefined();
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['tg_users', 'UPDATE tg_users SET user_messages = user_messages + 1'],
    ['tg_users', `UPDATE tg_users SET first_seen_at = first_seen_at - interval '1 s'`],
    ['tg_user_days', 'DELETE FROM tg_user_days'],
    ['tg_user_persona_days', `UPDATE tg_user_persona_days SET persona_id = 'other'`],
    ['tg_day_gaps', `UPDATE tg_day_gaps SET users = 5 WHERE persona_id = ''`],
    ['tg_stats_daily', 'UPDATE tg_stats_daily SET events = events * 2'],
    ['tg_stats_hourly', `INSERT INTO tg_stats_hourly VALUES (now(), 'nothing', '', 3)`],
    ['tg_personas', `UPDATE tg_personas SET persona_name = 'wrong'`],
    ['tg_day_traces', `UPDATE tg_day_traces SET lives = ''`],
    ['tg_day_traces', `UPDATE tg_day_traces SET uses = '{}'`],
    ['tg_day_traces', `UPDATE tg_day_traces SET efforts = '\\x00'`],
  ])('finds and mends what is wrong in %s', async (table, damage) => {
    const { store, rebuild } = inZone('UTC');
    const mira = { personaId: 'mira', personaName: 'Mira' };
    await store.write([eventRecord(mira), eventRecord({ clientId: 2, ...mira })]);
    await new TraceKeeper(pool, 'UTC', 0).keep(LATER);
    await database.query(damage);
    expect(await rebuild.check()).toMatchObject({ table });
    expect(await rebuild.run()).toBeGreaterThan(0);
    expect(await rebuild.check()).toBeUndefined();
  });

  it('keeps what was counted from events that are dropped', async () => {
    const { store, rebuild } = inZone('Europe/Berlin');
    const long = Date.UTC(2026, 7, 31, 12);
    const late = Date.UTC(2026, 8, 30, 22, 30); // the first of October in Berlin, September in UTC
    const recent = Date.UTC(2026, 10, 2);
    const start = { eventName: 'start_command', meta: '{"payload":"ad"}' };
    await store.write([
      eventRecord({ ...start, createdAt: long }),
      eventRecord({ createdAt: late }),
      eventRecord({ createdAt: recent }),
    ]);
    await new TraceKeeper(pool, 'Europe/Berlin', 0).keep(LATER);
    const before = await database.query('SELECT * FROM tg_users');
    const keeper = new PartitionKeeper(pool, new Partitions(pool), 'Europe/Berlin', 30);
    await keeper.keep(Date.UTC(2026, 10, 3));
    expect(await database.query('SELECT created_at FROM tg_analytics_events')).toEqual([
      { created_at: new Date(recent) },
    ]);
    expect(await rebuild.check()).toBeUndefined();
    expect(await rebuild.run()).toBe(0);
    expect(await database.query('SELECT * FROM tg_users')).toEqual(before);
    expect(await database.query('SELECT day::text FROM tg_day_traces')).toEqual([{ day: '2026-11-02' }]);
  });

  it('counts by the days of another zone when that has changed', async () => {
    const { store } = inZone('UTC');
    await store.write([eventRecord({ createdAt: CENTRE })]);
    const { rebuild } = inZone('Pacific/Apia');
    expect(await rebuild.check()).toBeDefined();
    await rebuild.run();
    expect(await rebuild.check()).toBeUndefined();
    expect(await database.query('SELECT day::text FROM tg_user_days')).toEqual([{ day: '2026-10-31' }]);
  });
});
