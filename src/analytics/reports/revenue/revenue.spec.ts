import fc from 'fast-check';
import { type Pool } from 'pg';
import { TestDatabase } from '../../../../test/support/test-database';
import { loadEnv } from '../../../config/env';
import { createPool } from '../../../database/pools';
import { Analyses } from '../analyses/analyses';
import { histories, RANGE, store, touches, WINDOW } from './histories.fixture';
import { RevenueReport } from './revenue.report';
import { DAY, dayOf, type Key, slowGroups } from './slow-revenue.fixture';

describe('revenue', () => {
  let database: TestDatabase;
  let pool: Pool;
  let revenue: RevenueReport;
  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 3, queryTimeoutMs: 5000 });
    revenue = new RevenueReport(new Analyses(pool), loadEnv({}));
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('groups Stars as somebody would who looks at every payment', async () => {
    await fc.assert(
      fc.asyncProperty(histories, fc.constantFrom(...touches), async (list, touch) => {
        await store(database, pool, list);
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
        await store(database, pool, list);
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
});
