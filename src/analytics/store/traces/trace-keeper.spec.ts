import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { until } from '../../../../test/support/until';
import { createPool } from '../../../database/pools';
import { EventStore } from '../event-store';
import { Partitions } from '../partitions/partitions';
import { dayLocks, dayNumberOf } from './day-locks';
import { TraceKeeper } from './trace-keeper';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 4, 5, 12);
const LATER = NOON + 2 * DAY;

describe('TraceKeeper', () => {
  let database: TestDatabase;
  let pool: Pool;
  let store: EventStore;
  let keeper: TraceKeeper;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 4, queryTimeoutMs: 5000 });
    store = new EventStore(pool, new Partitions(pool), 'UTC');
    keeper = new TraceKeeper(pool, 'UTC', 0);
  });
  beforeEach(() =>
    database.query('TRUNCATE tg_analytics_events, tg_stats_hourly, tg_day_traces, tg_users, tg_user_days'),
  );
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const packed = (): Promise<Record<string, unknown>[]> =>
    database.query(`SELECT day::text, kinds, encode(lives, 'hex') AS lives FROM tg_day_traces ORDER BY day`);

  it('packs what each person did, six bytes an event', async () => {
    const persona = { personaId: 'mira', personaName: 'Mira' };
    await store.write([
      eventRecord({ clientId: 7, eventName: 'user_message', createdAt: NOON + 5, ...persona }),
      eventRecord({ clientId: 7, eventName: 'premium_action', createdAt: NOON, meta: '{"action":"paid"}' }),
      eventRecord({ clientId: -3, eventName: 'user_message', createdAt: NOON, ...persona }),
    ]);
    expect(await keeper.keep(LATER)).toBe(1);
    const [noon, soon] = [NOON % DAY, (NOON % DAY) + 5];
    const event = (ms: number, code: number): string =>
      (BigInt(ms) * 2n ** 21n + BigInt(code)).toString(16).padStart(12, '0');
    expect(await packed()).toEqual([
      {
        day: '2026-05-05',
        kinds: [
          ['premium_action', null, 'paid'],
          ['user_message', 'mira', null],
        ],
        lives: [
          `fffffffffffffffd00000001${event(noon, 1)}`,
          `000000000000000700000002${event(noon, 0)}${event(soon, 1)}`,
        ].join(''),
      },
    ]);
  });

  it('packs what answers and pictures took, in the order of the lives', async () => {
    const use = (clientId: number, eventName: string, ms: number, meta: object) =>
      eventRecord({ clientId, eventName, createdAt: NOON + ms, meta: JSON.stringify(meta) });
    await store.write([
      use(7, 'ai_message', 1, { model: 'small', tokensIn: 258, tokensOut: 1 }),
      use(7, 'user_message', 0, { tokensIn: 9, tokensOut: 9 }),
      use(7, 'image_generated', 2, { model: 'brush', cost: 0.5 }),
      use(-3, 'ai_message', 0, { tokensIn: 0.5, tokensOut: 2 }),
      use(-3, 'ai_message', 1, { model: 'small', tokensIn: 'many' }),
    ]);
    await keeper.keep(LATER);
    const float = (value: number): string => {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleBE(value);
      return bytes.toString('hex');
    };
    const rows = await database.query(`SELECT engines, encode(efforts, 'hex') AS efforts FROM tg_day_traces`);
    expect(rows).toEqual([
      {
        engines: [
          ['model', '', 2],
          ['model', 'small', 0],
          ['model', 'small', 1],
          ['picture', 'brush', 4],
        ],
        efforts: [
          `000000${float(0.5)}${float(2)}`,
          '000001',
          '000002' + '00000102' + '00000001',
          `000003${float(0.5)}`,
        ].join(''),
      },
    ]);
  });

  it('leaves a day alone that is hardly over, and one that is packed', async () => {
    await store.write([eventRecord({ createdAt: NOON })]);
    expect(await keeper.keep(Date.UTC(2026, 4, 6, 0, 59))).toBe(0);
    expect(await keeper.keep(Date.UTC(2026, 4, 6, 1))).toBe(1);
    expect(await keeper.keep(LATER)).toBe(0);
  });

  it('packs nothing that a writer is about to change', async () => {
    await store.write([eventRecord({ clientId: 1, createdAt: NOON })]);
    const writer = await pool.connect();
    await writer.query('BEGIN');
    await writer.query(
      `INSERT INTO tg_analytics_events (client_id, event_name, created_at, event_id)
       VALUES (2, 'late', $1, gen_random_uuid())`,
      [new Date(NOON)],
    );
    await dayLocks.forget(writer, [dayNumberOf(NOON)]);
    const keeping = keeper.keep(LATER);
    await until('the keeper to wait', async () => {
      const waiting = await database.query(
        `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`,
      );
      return waiting.length > 0 || (await packed()).length > 0;
    });
    await writer.query('COMMIT');
    writer.release();
    await keeping;
    expect(await packed()).toEqual([
      expect.objectContaining({ kinds: expect.arrayContaining([['late', null, null]]) as unknown }),
    ]);
  });
});
