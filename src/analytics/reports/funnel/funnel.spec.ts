import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { TraceKeeper } from '../../store/traces/trace-keeper';
import { Analyses } from '../analyses/analyses';
import { type FunnelFigure, type FunnelOrder, type FunnelStep } from './funnel-query';
import { FunnelReport } from './funnel.report';
import { type Deed, percentileOf, slowFunnel, type Walk } from './slow-funnel.fixture';

const HOUR = 3_600_000;
const env = loadEnv({ ANALYTICS_TIME_ZONE: 'UTC' });
const RANGE = { from: '2026-03-02', to: '2026-03-03' };
const bounds = { begin: Date.UTC(2026, 2, 2), end: Date.UTC(2026, 2, 4) };
/** Some windows are over by then, others are not. */
const NOW = new Date(Date.UTC(2026, 2, 4, 6));

const events = fc.constantFrom('start_command', 'user_message', 'premium_action');
const personas = fc.constantFrom('luna', null);
const metas = fc.constantFrom<Record<string, unknown>>({}, { action: 'paid' }, { a: { b: 7 } }, { a: 'b' });
const deeds = fc
  .array(
    fc.record({
      clientId: fc.integer({ min: 1, max: 4 }),
      eventName: events,
      personaId: personas,
      meta: metas,
      // Few moments, so that several events share one.
      at: fc.integer({ min: -8, max: 30 }).map((step) => bounds.begin + step * 3 * HOUR),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((list) => list.map((deed) => ({ ...deed, eventId: randomUUID() })));
const step: fc.Arbitrary<FunnelStep> = fc.record(
  {
    event: events,
    times: fc.constantFrom(1, 1, 1, 2, 3),
    persona: fc.constant('luna'),
    meta: fc.constantFrom({ path: 'action', value: 'paid' }, { path: 'a.b', value: '7' }),
  },
  { requiredKeys: ['event', 'times'] },
);
/** One event never stands for two steps that follow each other; chance alone seldom asks. */
const TWICE = { event: 'start_command', times: 1 };
const START = {
  clientId: 1,
  eventName: 'start_command' as const,
  personaId: null,
  meta: {},
  at: bounds.begin,
  eventId: randomUUID(),
};
const question = fc.record({
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
  order: fc.constantFrom<FunnelOrder>('ordered', 'any'),
  windowHours: fc.constantFrom(3, 12, 48),
});

describe('FunnelReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: FunnelReport;
  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_day_traces`,
    );
    await new EventStore(pool, new Partitions(pool), 'UTC').write(
      list.map(({ at, meta, ...row }) => eventRecord({ ...row, meta: JSON.stringify(meta), createdAt: at })),
    );
  };

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new FunnelReport(new Analyses(pool), env);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('counts, times and names the same people as a walk through each life does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, question, fc.boolean(), async (list, asked, areDaysPacked) => {
        await store(list);
        if (areDaysPacked) await new TraceKeeper(pool, 'UTC', 0).keep(NOW.getTime());
        const query = { ...asked, range: RANGE };
        const walks = slowFunnel(asked, list, bounds);
        const { steps } = await report.figures(query, { now: NOW });
        expect(steps).toEqual(asked.steps.map((_, index) => slowStep(walks, asked, index)));
        const last = asked.steps.length;
        for (const [at, figure] of [
          [last, 'reached'],
          [1, 'lost'],
          [1, 'waiting'],
        ] as const) {
          const { items } = await report.people(query, { step: at, figure, limit: 10 }, { now: NOW });
          const ids = items.map(({ clientId }) => clientId).sort();
          expect({ figure, ids }).toEqual({ figure, ids: slowPeople(walks, asked, at, figure) });
        }
      }),
      {
        numRuns: 50,
        examples: [[[START], { steps: [TWICE, TWICE], order: 'ordered', windowHours: 3 }, false]],
      },
    );
  });

  it('puts people into groups, and asks only about those who are chosen', async () => {
    const deed = (clientId: number, eventName: string, hour: number, rest: Partial<Deed> = {}): Deed => ({
      clientId,
      eventName,
      eventId: randomUUID(),
      personaId: null,
      meta: {},
      at: bounds.begin + hour * HOUR,
      ...rest,
    });
    await store([
      deed(1, 'start_command', 1, { meta: { payload: 'ad' } }),
      deed(1, 'user_message', 2, { personaId: 'luna' }),
      deed(2, 'start_command', 1, { meta: { payload: 'ad' } }),
      deed(3, 'start_command', 1),
      deed(3, 'user_message', 4, { personaId: 'luna' }),
      deed(3, 'user_message', 5, { personaId: 'rex' }),
    ]);
    const query = {
      range: RANGE,
      steps: [
        { event: 'start_command', times: 1 },
        { event: 'user_message', times: 1 },
      ],
      order: 'ordered' as const,
      windowHours: 24,
    };
    const people = async (split: 'source' | 'persona') =>
      (await report.figures(query, { split })).groups.map(({ key, steps }) => [
        key,
        ...steps.map((figures) => figures.people),
      ]);
    expect(await people('source')).toEqual([
      ['ad', 2, 1],
      ['(none)', 1, 1],
    ]);
    expect(await people('persona')).toEqual([
      ['luna', 2, 2],
      ['rex', 1, 1],
    ]);
    const narrowed = await report.figures({ ...query, source: 'ad' });
    expect(narrowed.steps.map((figures) => figures.people)).toEqual([2, 1]);
    const nobody = await report.figures({ ...query, source: 'nowhere' });
    expect(nobody.steps[0]).toMatchObject({ people: 0, shareOfFirst: null, medianMs: null });
  });
});

type Asked = { steps: readonly FunnelStep[]; windowHours: number };

const isOpen = ({ beganAt }: Walk, { windowHours }: Asked): boolean =>
  beganAt + windowHours * HOUR >= NOW.getTime();

function slowPeople(walks: readonly Walk[], asked: Asked, at: number, figure: FunnelFigure): number[] {
  const there = walks.filter(({ reachedAt }) => reachedAt.length >= at);
  const left = asked.steps.length > at ? there.filter(({ reachedAt }) => reachedAt.length === at) : [];
  const found =
    figure === 'reached' ? there : left.filter((walk) => isOpen(walk, asked) === (figure === 'waiting'));
  return found.map(({ clientId }) => clientId).sort();
}

function slowStep(walks: readonly Walk[], asked: Asked, index: number): unknown {
  const count = (figure: FunnelFigure, at = index + 1): number => slowPeople(walks, asked, at, figure).length;
  const took = walks.flatMap(({ reachedAt }) =>
    index > 0 && reachedAt.length > index ? [reachedAt[index]! - reachedAt[index - 1]!] : [],
  );
  const shareOf = (whole: number): number | null => (whole > 0 ? count('reached') / whole : null);
  return {
    people: count('reached'),
    shareOfFirst: shareOf(count('reached', 1)),
    shareOfBefore: index === 0 ? null : shareOf(count('reached', index)),
    medianMs: percentileOf(took, 0.5),
    p90Ms: near(percentileOf(took, 0.9)),
    lost: count('lost'),
    waiting: count('waiting'),
  };
}

/** Fractions of a millisecond are where two ways to divide may differ. */
const near = (value: number | null): unknown =>
  value === null ? null : (expect.closeTo(value, 3) as unknown);
