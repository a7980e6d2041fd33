import fc from 'fast-check';
import { type Pool } from 'pg';
import { eventRecord } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { Analyses } from '../analyses/analyses';
import { type Touch } from '../sources/sources-query';
import { NONE } from '../users/none';
import { TraceKeeper } from '../../store/traces/trace-keeper';
import { MarginReport } from './margin/margin.report';
import { type MarginQuery } from './margin/margin-query';
import { type Price } from './price';
import { RevenueReport } from './revenue.report';
import { DAY, dayOf, type Key, keyOf, slowGroups, slowMargin, type Told } from './slow-revenue.fixture';

const BEGIN = Date.UTC(2026, 0, 1);
const RANGE = { from: '2026-01-25', to: '2026-02-20' };
const WINDOW = { from: Date.parse(RANGE.from), until: Date.parse(RANGE.to) + DAY };
const touches: Touch[] = ['first', 'last', 'significant'];

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const anything = fc.record({
  eventId: fc.uuid(),
  clientId: fc.integer({ min: 1, max: 3 }),
  // Few enough moments for much to happen in the very same one.
  at: fc.integer({ min: 0, max: 60 * 4 }).map((step) => BEGIN + step * 6 * 3_600_000),
  what: fc.constantFrom(
    'start_command',
    'paid',
    'refunded',
    'ai_message',
    'ai_message',
    'image_generated',
    'story_selected',
    'chat_continued',
    'persona_selected',
    'chat_cleared',
  ),
  personaId: optional(fc.constantFrom('mira', 'noor')),
  payload: optional(fc.constantFrom('ad', 'Ad', 'bio')),
  storyId: fc.constantFrom('tea', 'sea'),
  stars: fc.integer({ min: 1, max: 500 }),
  charge: fc.integer({ min: 1, max: 3 }),
  plan: optional(fc.constantFrom('week', 'month')),
  model: optional(fc.constantFrom('small', 'large')),
  tokens: optional(fc.integer({ min: 0, max: 9000 })),
  cost: optional(fc.constantFrom(0.25, 0.5)),
});
const histories = fc.array(anything, { minLength: 1, maxLength: 45 }).map((list) => {
  const charged = new Set<string>();
  return list.flatMap((each): Told[] => {
    const {
      eventId,
      clientId,
      at,
      what,
      personaId = null,
      payload,
      storyId,
      stars,
      charge,
      plan,
      model,
      tokens,
      cost,
    } = each;
    const of = { eventId, clientId, at };
    if (what === 'paid' || what === 'refunded') {
      const chargeId = `${clientId}-${charge}`;
      if (charged.has(`${what} ${chargeId}`)) return [];
      charged.add(`${what} ${chargeId}`);
      return [
        {
          ...of,
          eventName: 'premium_action',
          personaId: null,
          meta: { action: what, stars, chargeId, plan },
        },
      ];
    }
    if (what === 'start_command') return [{ ...of, eventName: what, personaId: null, meta: { payload } }];
    const uses =
      what === 'ai_message' ? { model, tokensIn: tokens, tokensOut: tokens, cost } : { model, cost };
    const isUse = what === 'ai_message' || what === 'image_generated';
    return [
      {
        ...of,
        eventName: what,
        personaId,
        meta: isUse ? uses : what === 'story_selected' || what === 'chat_continued' ? { storyId } : {},
      },
    ];
  });
});

const price = (
  kind: Price['kind'],
  engine: string,
  validFrom: string,
  value: number,
  currency = 'EUR',
): Price => ({
  kind,
  engine,
  currency,
  validFrom,
  price: value,
  priceOut: kind === 'model' ? value * 2 : null,
});
const prices = [
  price('model', 'small', '2026-01-01', 0.5),
  price('model', 'small', '2026-02-05', 0),
  price('model', '', '2026-02-01', 3),
  price('model', 'large', '2026-01-01', 4, 'USD'),
  price('picture', 'large', '2026-02-03', 0.25),
  price('picture', '', '2026-01-01', 0.125),
  price('star', '', '2026-02-01', 0.0125),
  price('star', '', '2026-02-10', 0.015625),
];

describe('revenue', () => {
  let database: TestDatabase;
  let pool: Pool;
  let revenue: RevenueReport;
  let margin: MarginReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    const analyses = new Analyses(pool);
    revenue = new RevenueReport(analyses, loadEnv({}));
    margin = new MarginReport(analyses, loadEnv({}));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const store = async (list: readonly Told[]): Promise<void> => {
    await database.query(
      'TRUNCATE tg_analytics_events, tg_users, tg_user_days, tg_user_persona_days, tg_day_gaps, tg_stats_hourly, tg_stats_daily, tg_user_search, tg_personas, tg_day_traces',
    );
    await new EventStore(pool, new Partitions(pool), 'UTC').write(
      list.map(({ eventId, clientId, at, eventName, personaId, meta }) =>
        eventRecord({ eventId, clientId, createdAt: at, eventName, personaId, meta: JSON.stringify(meta) }),
      ),
    );
  };

  it('groups Stars as somebody would who looks at every payment', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...touches), async (list, touch) => {
        await store(list);
        const query = { range: RANGE, touch, by: 'month' } as const;
        const found = await revenue.revenue(query);
        const asked: [typeof found.plans, Key][] = [
          [found.plans, 'plan'],
          [found.personas, 'persona'],
          [found.sources, touch],
        ];
        for (const [groups, by] of asked) {
          const got = groups.map(
            ({ key, paid, refunded, payments, payers }) =>
              [key, { paid, refunded, payments, payers }] as const,
          );
          expect(new Map(got)).toEqual(slowGroups(list, WINDOW, by));
        }
        const charges = list.filter(
          ({ eventName, at }) => eventName === 'premium_action' && at >= WINDOW.from && at < WINDOW.until,
        );
        const paid = charges.filter(({ meta }) => meta.action === 'paid');
        expect(found.paid).toBe(paid.reduce((sum, { meta }) => sum + meta.stars!, 0));
        expect(found.refunds).toBe(charges.length - paid.length);
        expect(found.payers).toBe(new Set(paid.map(({ clientId }) => clientId)).size);
        expect(found.days).toHaveLength(27);
        expect(found.days.reduce((sum, day) => sum + day.paid, 0)).toBe(found.paid);
        const seen = list
          .filter(({ at }) => at >= WINDOW.from && at < WINDOW.until)
          .map(({ clientId }) => clientId);
        expect(found.users).toBe(new Set(seen).size);
        for (const { key, payers } of found.sources) {
          const { items } = await revenue.people(query, { figure: 'paid', by: 'source', key, limit: 9 });
          expect(items).toHaveLength(payers);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('adds up what cohorts have paid by an age, as somebody would who follows each person', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (list) => {
        await store(list);
        const { cohorts } = await revenue.revenue({ range: RANGE, touch: 'first', by: 'month' });
        const came = new Map<number, number>();
        for (const { clientId, at } of list) came.set(clientId, Math.min(came.get(clientId) ?? Infinity, at));
        for (const month of ['2026-01-01', '2026-02-01']) {
          const people = [...came].filter(
            ([, at]) => at >= WINDOW.from && at < WINDOW.until && `${dayOf(at).slice(0, 7)}-01` === month,
          );
          const cohort = cohorts.find((each) => each.cohort === month);
          expect(cohort?.users ?? 0).toBe(people.length);
          for (const { days, stars } of cohort?.values ?? []) {
            const expected = people.map(([id, at]) =>
              list
                .filter(
                  (each) =>
                    each.clientId === id &&
                    each.eventName === 'premium_action' &&
                    Date.parse(dayOf(each.at)) - Date.parse(dayOf(at)) <= days * DAY,
                )
                .reduce((sum, { meta }) => sum + (meta.action === 'paid' ? meta.stars! : -meta.stars!), 0),
            );
            expect(stars).toBe(expected.reduce((sum, each) => sum + each, 0));
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('sets against it what was used up, priced by its day', async () => {
    const keys: [MarginQuery['by'], Touch, Key][] = [
      ['persona', 'first', 'persona'],
      ['story', 'first', 'story'],
      ['user', 'first', 'user'],
      ...touches.map((touch): [MarginQuery['by'], Touch, Key] => ['source', touch, touch]),
    ];
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...keys), fc.boolean(), async (list, of, areDaysPacked) => {
        const [by, touch, key] = of;
        await store(list);
        if (areDaysPacked) await new TraceKeeper(pool, 'UTC', 0).keep(WINDOW.until - 5 * DAY);
        const found = await margin.margin({
          range: RANGE,
          by,
          touch,
          currency: 'EUR',
          prices,
          order: 'best',
        });
        const expected = slowMargin(list, WINDOW, key, prices, 'EUR');
        const got = found.groups.map(({ key: each, label: _, ...sums }) => [each, rounded(sums)] as const);
        expect(new Map(got)).toEqual(
          new Map([...expected].map(([each, sums]) => [each, rounded({ ...sums })])),
        );
        const unpriced = found.unpriced.reduce((sum, { uses }) => sum + uses, 0);
        expect(unpriced).toBe(found.sums.unpricedUses);
      }),
      { numRuns: 50 },
    );
  });

  it('finds on packed days what it finds on others, wherever midnight is', async () => {
    const zone = 'Asia/Kathmandu';
    const there = new MarginReport(new Analyses(pool), loadEnv({ ANALYTICS_TIME_ZONE: zone }));
    const keys = [
      ...(['persona', 'story', 'user'] as const).map((by) => ({ by, touch: 'first' as const })),
      ...touches.map((touch) => ({ by: 'source' as const, touch })),
    ];
    const query = { range: RANGE, currency: 'EUR', prices, order: 'best' } as const;
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.constantFrom(zone, 'UTC'),
        fc.constantFrom(...keys),
        async (list, packedIn, key) => {
          // All of it around the midnight with which the range begins.
          await store(list.map((told) => ({ ...told, at: WINDOW.from - 2 * DAY + (told.at % (4 * DAY)) })));
          const before = await there.margin({ ...query, ...key });
          await new TraceKeeper(pool, packedIn, 0).keep(WINDOW.until - 5 * DAY);
          const after = await there.margin({ ...query, ...key });
          expect(rounded({ ...after.sums })).toEqual(rounded({ ...before.sums }));
          expect(after.groups.map((group) => group.key)).toEqual(before.groups.map((group) => group.key));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('counts a story, or a link, that begins in the very moment of an answer for it', async () => {
    const at = WINDOW.from + DAY;
    const of = { clientId: 1, at, personaId: null };
    const id = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
    await store([
      { ...of, eventId: id(1), eventName: 'ai_message', meta: {} },
      { ...of, eventId: id(2), eventName: 'start_command', meta: { payload: 'bio' } },
      { ...of, eventId: id(3), eventName: 'story_selected', meta: { storyId: 'sea' } },
      { ...of, eventId: id(4), eventName: 'story_selected', meta: { storyId: 'tea' } },
      { ...of, eventId: id(5), eventName: 'start_command', meta: { payload: 'ad' } },
    ]);
    const keyBy = async (by: MarginQuery['by']): Promise<(string | null)[]> => {
      const query = {
        range: RANGE,
        by,
        touch: 'significant',
        currency: null,
        prices: [],
        order: 'best',
      } as const;
      return (await margin.margin(query)).groups.map(({ key }) => key);
    };
    expect([await keyBy('story'), await keyBy('source')]).toEqual([['tea'], ['bio']]);
  });

  it('narrows it down to some people', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom('ad', NONE), async (history, source) => {
        // All of it on few days, where the others are between them.
        const list = history.map((told) => ({ ...told, at: WINDOW.from + (told.at % (2 * DAY)) }));
        await store(list);
        const theirs = list.filter((told) => (keyOf(list, told, 'first') ?? NONE) === source);
        for (const by of ['persona', 'story', 'user'] as const) {
          const found = await margin.margin({
            ...{ range: RANGE, by, touch: 'first', currency: 'EUR', prices, order: 'best' },
            source,
          });
          const expected = slowMargin(theirs, WINDOW, by, prices, 'EUR');
          expect(
            new Map(found.groups.map(({ key, label: _, ...sums }) => [key, rounded(sums)] as const)),
          ).toEqual(new Map([...expected].map(([key, sums]) => [key, rounded({ ...sums })])));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('knows no cost and no worth without prices, and says so', async () => {
    const of = { clientId: 1, at: WINDOW.from + DAY, personaId: null };
    await store([
      {
        ...of,
        eventId: '00000000-0000-4000-8000-000000000001',
        eventName: 'ai_message',
        meta: { model: 'm', tokensIn: 5, tokensOut: 5 },
      },
      {
        ...of,
        eventId: '00000000-0000-4000-8000-000000000002',
        eventName: 'premium_action',
        meta: { action: 'paid', stars: 9 },
      },
    ]);
    const { sums, unpriced } = await margin.margin({
      range: RANGE,
      by: 'user',
      touch: 'first',
      currency: null,
      prices: [],
      order: 'worst',
    });
    expect(sums).toEqual({
      answers: 1,
      pictures: 0,
      stars: 9,
      income: 0,
      cost: 0,
      unpricedStars: 9,
      unpricedUses: 1,
    });
    expect(unpriced).toEqual([{ kind: 'model', engine: 'm', uses: 1 }]);
  });
});

/** Sums of fractions depend on their order in the last bits. */
const rounded = (sums: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, Number(value.toFixed(9))]));
