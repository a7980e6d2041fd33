import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { Analyses } from '../analyses/analyses';
import { OverviewReport, type Totals } from '../overview.report';
import { PersonasReport } from '../personas.report';
import { SeriesReport } from '../series.report';
import { SegmentOverviewReport } from './segment-overview.report';
import { type SegmentRules } from './segment-rules';

const BEGIN = Date.UTC(2026, 2, 1);
const env = loadEnv({ ANALYTICS_TIME_ZONE: 'America/St_Johns' });
const RANGE = { from: '2026-03-04', to: '2026-03-09' };

const withRule = (rule: SegmentRules['rules'][number]): SegmentRules => ({
  version: 1,
  match: 'all',
  rules: [rule],
});
const everybody = withRule({ type: 'count', fact: 'events', compare: 'atLeast', times: 0 });
const painted = (times: number, compare: 'atLeast' | 'atMost') =>
  withRule({ type: 'count', fact: 'images', compare, times });

const history = fc.array(
  fc.record({
    clientId: fc.integer({ min: 1, max: 6 }),
    hour: fc.integer({ min: 0, max: 24 * 12 }),
    eventName: fc.constantFrom('user_message', 'ai_message', 'image_generated', 'command'),
    personaId: fc.constantFrom('luna', 'rex', null),
  }),
  { minLength: 1, maxLength: 40 },
);

describe('SegmentOverviewReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let analyses: Analyses;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 6, queryTimeoutMs: 5000 });
    analyses = new Analyses(pool);
  });
  afterAll(async () => {
    analyses.onModuleDestroy();
    await pool.end();
    await database.drop();
  });

  it('says of everybody what the overview says, and its parts add up to the whole', async () => {
    const some = new SegmentOverviewReport(analyses, env);
    const series = new SeriesReport(pool, env);
    const all = new OverviewReport(pool, env, new PersonasReport(pool), series);
    await fc.assert(
      fc.asyncProperty(history, async (list) => {
        await database.query(
          `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search`,
        );
        await new EventStore(pool, new Partitions(pool), env.ANALYTICS_TIME_ZONE).write(
          list.map(({ hour, ...row }) => eventRecord({ ...row, createdAt: BEGIN + hour * 3_600_000 })),
        );
        const whole = await all.stats(RANGE, { compare: 'previous' });
        expect(await some.stats(everybody, RANGE, { compare: 'previous' })).toEqual(whole);
        for (const step of ['hour', 'day', 'week'] as const)
          expect(await some.points(everybody, RANGE, step)).toEqual(await series.points(RANGE, step));
        const parts = await Promise.all(
          [painted(1, 'atLeast'), painted(0, 'atMost')].map((rules) => some.stats(rules, RANGE)),
        );
        for (const figure of [
          'totalUsers',
          'newUsers',
          'activeUsers',
          'totalMessages',
          'totalImages',
        ] as const)
          expect(sum(parts, figure)).toBe(whole[figure]);
      }),
      { numRuns: 30 },
    );
  });
});

const sum = (parts: readonly Totals[], figure: keyof Totals): number =>
  parts.reduce((total, part) => total + part[figure], 0);
