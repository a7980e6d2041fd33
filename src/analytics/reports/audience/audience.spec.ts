import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { AudienceReport, type AudienceDay } from './audience.report';

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1, 12);
const FIRST = 35;
const LAST = 110;
const dateOf = (day: number): string => new Date(BEGIN + day * DAY).toISOString().slice(0, 10);

describe('AudienceReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('counts as somebody would who looks at every person on every day', async () => {
    const visits = fc.array(
      fc.record({ clientId: fc.integer({ min: 1, max: 5 }), day: fc.integer({ min: 0, max: 120 }) }),
      { minLength: 1, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(visits, async (list) => {
        await database.query(
          'TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search',
        );
        await new EventStore(pool, new Partitions(pool), 'UTC').write(
          list.map(({ clientId, day }) => eventRecord({ clientId, createdAt: BEGIN + day * DAY })),
        );
        const found = await new AudienceReport(pool).days({ from: dateOf(FIRST), to: dateOf(LAST) }, 'UTC');
        expect(found).toEqual(slowly(list));
      }),
      { numRuns: 40 },
    );
  });

  function slowly(list: readonly { clientId: number; day: number }[]): AudienceDay[] {
    const people = [...new Set(list.map(({ clientId }) => clientId))];
    const daysOf = (id: number): number[] =>
      [...new Set(list.filter(({ clientId }) => clientId === id).map(({ day }) => day))].sort(
        (a, b) => a - b,
      );
    const count = (fits: (days: number[]) => boolean): number =>
      people.filter((id) => fits(daysOf(id))).length;
    return Array.from({ length: LAST - FIRST + 1 }, (_, index) => {
      const day = FIRST + index;
      const within = (days: number[], length: number): boolean =>
        days.some((there) => there > day - length && there <= day);
      const before = (days: number[]): number => Math.max(...days.filter((there) => there < day), -Infinity);
      const dau = count((days) => days.includes(day));
      const newcomers = count((days) => days[0] === day);
      const resurrected = count(
        (days) => days.includes(day) && before(days) > -Infinity && day - before(days) > 30,
      );
      return {
        date: dateOf(day),
        dau,
        wau: count((days) => within(days, 7)),
        mau: count((days) => within(days, 30)),
        newcomers,
        resurrected,
        returning: dau - newcomers - resurrected,
        dormant: count(
          (days) => days.includes(day - 30) && !days.some((there) => there > day - 30 && there <= day),
        ),
        blocked: 0,
      };
    });
  }

  it('counts a block on its day', async () => {
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 77, eventName: 'bot_blocked', createdAt: BEGIN }),
    ]);
    const [day] = await new AudienceReport(pool).days({ from: dateOf(0), to: dateOf(0) }, 'UTC');
    expect(day).toMatchObject({ date: dateOf(0), blocked: 1 });
  });
});
