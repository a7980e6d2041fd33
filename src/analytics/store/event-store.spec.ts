import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { eventRecord as event, NOON } from '../../../test/support/event-records';
import { TestDatabase } from '../../../test/support/test-database';
import { createPool } from '../../database/pools';
import { type EventRecord } from '../journal/journal-record';
import { EventStore } from './event-store';
import { Partitions } from './partitions/partitions';

describe('EventStore', () => {
  let database: TestDatabase;
  let pool: Pool;
  const storeIn = (timeZone: string): EventStore => new EventStore(pool, new Partitions(pool), timeZone);
  let store: EventStore;

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    store = storeIn('UTC');
  });
  afterEach(() =>
    database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly,
         tg_stats_daily, tg_personas, tg_user_search, tg_tombstones, tg_dead_letters`,
    ),
  );
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('stores an event once, however often it comes', async () => {
    const one = event({ personaId: 'mira', personaName: 'Mira', message: 'hello' });
    expect(await store.write([one, one])).toHaveLength(1);
    expect(await store.write([one])).toHaveLength(0);
    expect(await database.query('SELECT message FROM tg_analytics_events')).toEqual([{ message: 'hello' }]);
    expect(await database.query('SELECT events, user_messages FROM tg_users')).toEqual([
      { events: '1', user_messages: '1' },
    ]);
    expect(await database.query('SELECT sum(events) AS events FROM tg_stats_hourly')).toEqual([
      { events: '1' },
    ]);
  });

  it('knows an update without a date again when it is delivered later', async () => {
    const eventId = randomUUID();
    await store.write([event({ eventId }, { repeatable: false })]);
    await store.write([event({ eventId, createdAt: NOON + 90_000 }, { repeatable: false })]);
    expect(await database.query('SELECT count(*) FROM tg_analytics_events')).toEqual([{ count: '1' }]);
  });

  it('knows it again also when two writers store it at once', async () => {
    for (let round = 1; round <= 20; round += 1) {
      const again = (createdAt: number): EventRecord[] =>
        Array.from({ length: 50 }, (_, index) =>
          event({ eventId: ids[index]!, clientId: round * 100 + index, createdAt }, { repeatable: false }),
        );
      const ids = Array.from({ length: 50 }, () => randomUUID());
      await Promise.all([store.write(again(NOON)), store.write(again(NOON + 60_000))]);
    }
    expect(await database.query('SELECT count(*) FROM tg_analytics_events')).toEqual([{ count: '1000' }]);
    expect(await database.query('SELECT sum(events) AS events FROM tg_users')).toEqual([{ events: '1000' }]);
  });

  it('counts a day by the analytics time zone', async () => {
    const lateEvening = Date.UTC(2026, 10, 20, 19, 0); // 00:30 of the 21st in India
    await storeIn('Asia/Kolkata').write([event({ createdAt: lateEvening })]);
    expect(await database.query('SELECT day::text FROM tg_user_days')).toEqual([{ day: '2026-11-21' }]);
    expect(
      await database.query(`SELECT (hour AT TIME ZONE 'Asia/Kolkata')::text AS hour FROM tg_stats_hourly`),
    ).toEqual([{ hour: '2026-11-21 00:00:00' }]);
  });

  it('keeps the newest profile and the first source, in whatever order they come', async () => {
    const start = (createdAt: number, payload: string, firstName: string): EventRecord =>
      event(
        { eventName: 'start_command', meta: JSON.stringify({ payload }), createdAt },
        { person: { firstName } },
      );
    await store.write([start(NOON, 'second', 'New name')]);
    await store.write([start(NOON - 60_000, 'first', 'Old name')]);
    expect(
      await database.query(
        'SELECT source, first_name, words FROM tg_users JOIN tg_user_search USING (client_id)',
      ),
    ).toEqual([{ source: 'first', first_name: 'New name', words: ' new name 1' }]);
  });

  it('keeps the first and the last source, of those of one moment by their bytes', async () => {
    const links = [
      [NOON - 60_000, 'b'],
      [NOON, 'ä'],
      [NOON, 'z'],
      [NOON - 60_000, 'B'],
    ] as const;
    const starts = links.map(([createdAt, payload]) =>
      event({ eventName: 'start_command', meta: JSON.stringify({ payload }), createdAt }),
    );
    const sources = [{ source: 'B', last_source: 'ä' }];
    await store.write(starts);
    expect(await database.query('SELECT source, last_source FROM tg_users')).toEqual(sources);
    await database.query('TRUNCATE tg_analytics_events, tg_users');
    for (const start of starts.toReversed()) await store.write([start]);
    expect(await database.query('SELECT source, last_source FROM tg_users')).toEqual(sources);
  });

  it('lets the newest of block and unblock decide', async () => {
    await store.write([
      event({ eventName: 'bot_unblocked', createdAt: NOON + 1000 }),
      event({ eventName: 'bot_blocked' }),
    ]);
    expect(await database.query('SELECT blocked_at FROM tg_users')).toEqual([{ blocked_at: null }]);
    await store.write([event({ eventName: 'bot_blocked', createdAt: NOON + 2000 })]);
    expect(await database.query('SELECT blocked_at FROM tg_users')).toEqual([
      { blocked_at: new Date(NOON + 2000) },
    ]);
  });

  it('adds and takes back Stars', async () => {
    const action = (meta: object): EventRecord =>
      event({ eventName: 'premium_action', meta: JSON.stringify(meta) });
    await store.write([
      action({ action: 'invoice_shown', stars: 250 }),
      action({ action: 'paid', stars: 250 }),
    ]);
    await store.write([action({ action: 'refunded', stars: 100 })]);
    expect(await database.query('SELECT stars FROM tg_users')).toEqual([{ stars: '150' }]);
  });

  it('fills the address of an archived picture, also when both come in one batch', async () => {
    const picture = event({ eventName: 'image_generated', imageUrl: '/api/pictures/x' });
    const { clientId, eventId, createdAt } = picture.row;
    const imageUrl = 'https://imagedelivery.net/hash/id/public';
    await store.write([picture, { kind: 'archived', clientId, eventId, createdAt, imageUrl }]);
    expect(await database.query('SELECT image_url FROM tg_analytics_events')).toEqual([
      { image_url: imageUrl },
    ]);
  });

  it('puts each event into the partition of its month, and one that fits none into the default', async () => {
    await store.write([event(), event({ createdAt: Date.UTC(2027, 0, 1) })]);
    expect(
      await database.query('SELECT tableoid::regclass::text AS part FROM tg_analytics_events ORDER BY 1'),
    ).toEqual([{ part: 'tg_analytics_events_2026_11' }, { part: 'tg_analytics_events_2027_01' }]);
  });

  it('writes all of a batch or nothing', async () => {
    const bad = event({ clientId: 2 ** 63 });
    await expect(store.write([event(), bad])).rejects.toMatchObject({ code: '22003' });
    expect(await database.query('SELECT count(*) FROM tg_users')).toEqual([{ count: '0' }]);
  });

  it('does not deadlock when two writers take the same people in opposite order', async () => {
    const people = Array.from({ length: 200 }, (_, index) => index + 1);
    const rounds = Array.from({ length: 10 }, () =>
      Promise.all([
        store.write(people.map((clientId) => event({ clientId }))),
        store.write([...people].reverse().map((clientId) => event({ clientId }))),
      ]),
    );
    await Promise.all(rounds);
    expect(await database.query('SELECT DISTINCT events FROM tg_users')).toEqual([{ events: '20' }]);
  });
});
