import fc from 'fast-check';
import { type Pool } from 'pg';
import { TestDatabase } from '../../../../../test/support/test-database';
import { loadEnv } from '../../../../config/env';
import { createPool } from '../../../../database/pools';
import { TraceKeeper } from '../../../store/traces/trace-keeper';
import { Analyses } from '../../analyses/analyses';
import { type Touch } from '../../sources/sources-query';
import { NONE } from '../../users/none';
import { histories, RANGE, store, touches, WINDOW } from '../histories.fixture';
import { type Price } from '../price';
import { DAY, type Key, keyOf, slowMargin } from '../slow-revenue.fixture';
import { type MarginQuery } from './margin-query';
import { MarginReport } from './margin.report';

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

describe('margin', () => {
  let database: TestDatabase;
  let pool: Pool;
  let margin: MarginReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    margin = new MarginReport(new Analyses(pool), loadEnv({}));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
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
        await store(database, pool, list);
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
          await store(
            database,
            pool,
            list.map((told) => ({ ...told, at: WINDOW.from - 2 * DAY + (told.at % (4 * DAY)) })),
          );
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
    await store(database, pool, [
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
        await store(database, pool, list);
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
    await store(database, pool, [
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
