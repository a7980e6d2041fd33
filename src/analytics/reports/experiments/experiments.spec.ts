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
import { type ExperimentFigure, type ExperimentPlan } from './experiment-query';
import { ExperimentsReport } from './experiments.report';

interface Deed {
  clientId: number;
  eventId: string;
  eventName: string;
  meta: Record<string, string>;
  at: number;
}

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 2, 5);
const END = START + 60 * HOUR;
const NOW = new Date(START + 80 * HOUR);
const PLAN: ExperimentPlan = {
  id: 'greeting',
  variants: [
    { id: 'plain', weight: 1 },
    { id: 'warm', weight: 1 },
  ],
  goal: 'premium_action/paid',
  guards: [{ event: 'bot_blocked', better: 'less' }],
  windowHours: 24,
  startedAt: new Date(START),
  stoppedAt: new Date(END),
};

const kinds = fc.constantFrom(
  { eventName: 'experiment_exposed', meta: { experimentId: 'greeting', variant: 'plain' } },
  { eventName: 'experiment_exposed', meta: { experimentId: 'greeting', variant: 'warm' } },
  { eventName: 'experiment_exposed', meta: { experimentId: 'another', variant: 'warm' } },
  { eventName: 'premium_action', meta: { action: 'paid' } },
  { eventName: 'premium_action', meta: { action: 'invoice_shown' } },
  { eventName: 'bot_blocked', meta: {} },
) as fc.Arbitrary<Pick<Deed, 'eventName' | 'meta'>>;
const deeds = fc
  .uniqueArray(
    fc.record({
      kind: kinds,
      clientId: fc.integer({ min: 1, max: 8 }),
      step: fc.integer({ min: -4, max: 27 }),
    }),
    // Two events of a person in one moment have no order that could be told from outside.
    { minLength: 1, maxLength: 60, selector: ({ clientId, step }) => `${clientId} ${step}` },
  )
  .map((list) =>
    list.map(({ kind, clientId, step }): Deed => ({
      ...kind,
      clientId,
      eventId: randomUUID(),
      at: START + step * 3 * HOUR,
    })),
  );

describe('ExperimentsReport', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: ExperimentsReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    report = new ExperimentsReport(new Analyses(pool), loadEnv({ ANALYTICS_TIME_ZONE: 'America/St_Johns' }));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });
  const store = async (list: readonly Deed[]): Promise<void> => {
    await database.query(
      `TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_day_traces`,
    );
    await new EventStore(pool, new Partitions(pool), 'UTC').write(
      list.map(({ at, meta, ...row }) => eventRecord({ ...row, meta: JSON.stringify(meta), createdAt: at })),
    );
    await new TraceKeeper(pool, 'UTC', 0).keep(START + 30 * HOUR);
  };

  it('counts the same people as reading each life does', async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        await store(list);
        const lives = slowly(list);
        const figures = await report.figures(PLAN, { now: NOW });
        const of = (variant: string) => lives.filter((life) => life.variant === variant);
        for (const [i, { id }] of PLAN.variants.entries()) {
          const over = of(id).filter(({ isOver }) => isOver);
          expect(figures.exposed[i]).toEqual({ id, people: of(id).length });
          expect(figures.goal.variants[i]).toMatchObject({
            people: over.length,
            converted: over.filter(({ paid }) => paid).length,
          });
          expect(figures.guards[0]!.variants[i]).toMatchObject({
            converted: over.filter(({ blocked }) => blocked).length,
          });
        }
        expect(figures.crossed).toBe(lives.filter(({ variant }) => variant === 'crossed').length);
        expect(figures.waiting).toBe(
          lives.filter((life) => life.variant !== 'crossed' && !life.isOver).length,
        );
        expect(figures.days.at(-1)).toMatchObject(figures.goal);
        const ids = async (
          figure: ExperimentFigure,
          narrowed: object = { variant: 'warm' },
        ): Promise<number[]> =>
          (await report.people(PLAN, { ...narrowed, figure, limit: 20 }, { now: NOW })).items
            .map(({ clientId }) => clientId)
            .sort();
        const idsOf = (found: typeof lives): number[] => found.map(({ clientId }) => clientId).sort();
        const warm = of('warm');
        expect(await ids('exposed')).toEqual(idsOf(warm));
        expect(await ids('converted')).toEqual(idsOf(warm.filter(({ isOver, paid }) => isOver && paid)));
        expect(await ids('compared')).toEqual(idsOf(warm.filter(({ isOver }) => isOver)));
        expect(await ids('converted', { variant: 'warm', guard: 'bot_blocked' })).toEqual(
          idsOf(warm.filter(({ isOver, blocked }) => isOver && blocked)),
        );
        expect(await ids('waiting', {})).toEqual(
          idsOf(lives.filter(({ variant, isOver }) => variant !== 'crossed' && !isOver)),
        );
        expect(await ids('waiting')).toEqual(idsOf(warm.filter(({ isOver }) => !isOver)));
        expect(await ids('crossed')).toEqual(idsOf(lives.filter(({ variant }) => variant === 'crossed')));
      }),
      { numRuns: 30 },
    );
  });

  it('tells better from worse, and when nobody can tell yet', async () => {
    const list: Deed[] = [];
    const deed = (clientId: number, eventName: string, meta: Record<string, string>, minutes: number): void =>
      void list.push({ clientId, eventId: randomUUID(), eventName, meta, at: START + minutes * 60_000 });
    for (let clientId = 1; clientId <= 400; clientId += 1) {
      const isWarm = clientId % 2 === 0;
      deed(
        clientId,
        'experiment_exposed',
        { experimentId: 'greeting', variant: isWarm ? 'warm' : 'plain' },
        0,
      );
      if (clientId % 5 === 0 || (isWarm && clientId % 3 === 0))
        deed(clientId, 'premium_action', { action: 'paid' }, 5);
      if (isWarm && clientId % 4 === 0) deed(clientId, 'bot_blocked', {}, 9);
    }
    await store(list);
    const { goal, guards, sampleRatioP } = await report.figures(PLAN, { now: NOW });
    expect(goal.comparisons).toEqual([
      expect.objectContaining({
        variant: 'warm',
        difference: expect.closeTo(0.265, 3) as unknown,
        verdict: 'better',
      }),
    ]);
    expect(guards[0]!.comparisons[0]).toMatchObject({ verdict: 'worse' });
    expect(sampleRatioP).toBeGreaterThan(0.5);
    const early = await report.figures(PLAN, { now: new Date(START + HOUR) });
    expect(early).toMatchObject({ waiting: 400, goal: { comparisons: [{ verdict: 'too_few', low: null }] } });
  });
});

interface Life {
  clientId: number;
  variant: string;
  isOver: boolean;
  paid: boolean;
  blocked: boolean;
}

function slowly(list: readonly Deed[]): Life[] {
  const sorted = [...list].sort((a, b) => a.at - b.at);
  return [...new Set(list.map(({ clientId }) => clientId))].flatMap((clientId) => {
    const own = sorted.filter((deed) => deed.clientId === clientId);
    const exposures = own.filter(
      ({ meta, at }) => meta.experimentId === 'greeting' && at >= START && at <= END && at <= NOW.getTime(),
    );
    const [first] = exposures;
    if (!first) return [];
    const until = first.at + PLAN.windowHours * HOUR;
    const later = own.filter(({ at }) => at > first.at && at <= until && at <= NOW.getTime());
    const isCrossed = exposures.some(({ meta }) => meta.variant !== first.meta.variant);
    return [
      {
        clientId,
        variant: isCrossed ? 'crossed' : first.meta.variant!,
        isOver: until < NOW.getTime(),
        paid: later.some(({ meta }) => meta.action === 'paid'),
        blocked: later.some(({ eventName }) => eventName === 'bot_blocked'),
      },
    ];
  });
}
