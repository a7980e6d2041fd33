import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { BRACKETS, type RetentionKind, type RetentionStep } from './retention-query';
import { RetentionReport } from './retention.report';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2025, 11, 20);
const ZONE = 'America/St_Johns';
const RANGE = { from: '2025-12-01', to: '2026-02-28' };
const env = loadEnv({ ANALYTICS_TIME_ZONE: ZONE });

/** Who was there at which hours: person and hours since the beginning. */
const visits = fc.array(
  fc.record({ clientId: fc.integer({ min: 1, max: 6 }), hour: fc.integer({ min: 0, max: 24 * 60 }) }),
  { minLength: 1, maxLength: 40 },
);

describe('RetentionReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  const report = () => new RetentionReport(pool, env);
  const store = async (list: readonly { clientId: number; hour: number }[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search`,
    );
    await new EventStore(pool, new Partitions(pool), ZONE).write(
      list.map(({ clientId, hour }) => eventRecord({ clientId, createdAt: BEGIN + hour * 3_600_000 })),
    );
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('counts as plain SQL over the events does, whatever the visits', async () => {
    await fc.assert(
      fc.asyncProperty(
        visits,
        fc.constantFrom<RetentionStep>('day', 'week', 'month'),
        fc.constantFrom<RetentionKind>('n-day', 'unbounded', 'bracket'),
        async (list, step, kind) => {
          await store(list);
          const found = (await report().cohorts({ range: RANGE, step, kind })).flatMap(({ cohort, cells }) =>
            cells.filter(({ users }) => users > 0).map(({ period, users }) => [cohort, period, users]),
          );
          expect(found).toEqual(await slowly(step, kind));
        },
      ),
      { numRuns: 60 },
    );
  });

  /** One question after the other, as somebody would ask who has all the time in the world. */
  async function slowly(step: RetentionStep, kind: RetentionKind): Promise<unknown[]> {
    const rows = await database.query<{ client_id: string; day: string; first: string; cohort: string }>(
      `SELECT DISTINCT client_id, (created_at AT TIME ZONE '${ZONE}')::date::text AS day, first::text,
              date_trunc('${step}', first::timestamp)::date::text AS cohort
       FROM tg_analytics_events
       JOIN (SELECT client_id, min((created_at AT TIME ZONE '${ZONE}')::date) AS first
             FROM tg_analytics_events GROUP BY 1) AS f USING (client_id)`,
    );
    const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
    const monday = (day: string): number => {
      const time = Date.parse(day) / DAY;
      return time - ((time + 3) % 7);
    };
    const after = (from: string, day: string): number => (Date.parse(day) - Date.parse(from)) / DAY;
    const cells = new Map<string, Set<string>>();
    const count = (cohort: string, period: number, id: string): void => {
      const key = `${cohort} ${period}`;
      cells.set(key, (cells.get(key) ?? new Set()).add(id));
    };
    for (const { client_id, day, first, cohort } of rows) {
      const period =
        step === 'day'
          ? after(cohort, day)
          : step === 'week'
            ? (monday(day) - monday(cohort)) / 7
            : months(day) - months(cohort);
      if (kind === 'n-day') count(cohort, period, client_id);
      else if (kind === 'unbounded')
        for (let past = 0; past <= period; past += 1) count(cohort, past, client_id);
      else {
        const bracket = BRACKETS.findIndex((last) => after(first, day) <= last);
        if (after(first, day) > 0 && bracket >= 0) count(cohort, bracket, client_id);
      }
    }
    return [...cells]
      .map(([key, people]) => [key.split(' ')[0], Number(key.split(' ')[1]), people.size] as const)
      .sort(([a, p], [b, q]) => (a === b ? p - q : a! < b! ? -1 : 1));
  }

  it('says what nobody did in periods that have begun, and which are not over', async () => {
    await store([{ clientId: 1, hour: 20 * 24 }]);
    const [cohort] = await report().cohorts({ range: RANGE, step: 'month', kind: 'n-day' });
    expect(cohort).toMatchObject({ cohort: '2026-01-01', users: 1 });
    expect(cohort!.cells.slice(0, 3)).toEqual([
      { period: 0, users: 1, share: 1, isOver: true },
      { period: 1, users: 0, share: 0, isOver: true },
      { period: 2, users: 0, share: 0, isOver: true },
    ]);
    expect(cohort!.cells.at(-1)).toMatchObject({ users: 0, isOver: false });
  });

  it('shows the people behind a cell, page by page', async () => {
    await store(
      [1, 2, 3].flatMap((clientId) => [
        { clientId, hour: 400 },
        { clientId, hour: 400 + 24 * clientId },
      ]),
    );
    const query = { range: RANGE, step: 'day', kind: 'n-day' } as const;
    const cohort = (await report().cohorts(query))[0]!;
    expect(cohort.cells.map(({ users }) => users).slice(0, 5)).toEqual([3, 1, 1, 1, 0]);
    const cell = { cohort: cohort.cohort, limit: 2 };
    const first = await report().people(query, cell);
    const second = await report().people(query, { ...cell, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ clientId }) => clientId)).toEqual([3, 2, 1]);
    const { items } = await report().people(query, { ...cell, period: 2 });
    expect(items.map(({ clientId }) => clientId)).toEqual([2]);
  });
});
