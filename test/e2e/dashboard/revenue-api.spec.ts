import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { PaymentDesk } from '../../../src/events/payment-desk';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;
const RANGE = 'from=2026-11-01&to=2026-11-20';

describe('revenue', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const event = (eventName: string, days: number, meta: object, rest = {}) =>
      eventRecord({
        clientId: 1,
        eventName,
        meta: JSON.stringify(meta),
        createdAt: NOON + days * DAY,
        ...rest,
      });
    const charge = { plan: 'week', stars: 75, chargeId: 'c' };
    const mira = { personaId: 'mira', personaName: 'Mira' };
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      event('start_command', -9, { payload: 'ad' }),
      event('ai_message', -8, { model: 'm', tokensIn: 1000, tokensOut: 500 }, mira),
      event('ai_message', -8, { model: 'unknown' }, { ...mira, clientId: 2 }),
      event('premium_action', -7, { action: 'paid', ...charge }),
      event('premium_action', -6, { action: 'paid', ...charge, chargeId: 'd' }),
      event('premium_action', -5, { action: 'refunded', ...charge, reason: 'charged-back' }),
      event('premium_action', -4, { action: 'credits_spent' }, { clientId: 2 }),
      event('subscription_changed', -4, { change: 'renewed', plan: 'monthly' }, { clientId: 2 }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const get = async (path: string) => (await admin.get(`/api/analytics/revenue${path}`).expect(200)).body;

  it('tells Stars by day, plan, persona and link, and who paid', async () => {
    const revenue = await get(`?${RANGE}`);
    expect(revenue).toMatchObject({
      users: 2,
      payers: 1,
      paid: 150,
      payments: 2,
      refunded: 75,
      refunds: 1,
      chargedBack: 1,
      outOfCredits: 1,
      subscriptions: { renewed: 1, started: 0 },
      credits: null,
    });
    const group = { paid: 150, refunded: 75, payments: 2, payers: 1 };
    expect(revenue.plans).toEqual([{ key: 'week', label: 'week', ...group }]);
    expect(revenue.personas).toEqual([{ key: 'mira', label: 'Mira', ...group }]);
    expect(revenue.sources).toEqual([{ key: 'ad', label: 'ad', ...group }]);
    expect(revenue.days).toHaveLength(20);
    expect(revenue.days[12]).toEqual({ date: '2026-11-13', paid: 75, refunded: 0, payments: 1 });
    expect(revenue.cohorts).toMatchObject([{ cohort: '2026-11-01', users: 2 }]);
    expect(revenue.cohorts[0].values[1]).toEqual({ days: 7, stars: 75, isOver: true });
  });

  it('tells the credits of the companion that keeps them', async () => {
    const credits = { granted: 9, spent: 4, returned: 1, takenBack: 0, left: 6 };
    const asked: unknown[] = [];
    dashboard.app.get(PaymentDesk).offer({
      credits: (query) => {
        asked.push(query);
        return Promise.resolve(credits);
      },
    });
    expect((await get(`?${RANGE}`)).credits).toEqual(credits);
    expect(asked).toEqual([{ from: '2026-11-01', to: '2026-11-20', zone: 'UTC' }]);
  });

  it('leads to the people who paid', async () => {
    for (const search of ['by=plan&key=week', 'by=persona&key=mira', 'by=day&key=2026-11-13', 'by=all'])
      expect((await get(`/people?${RANGE}&${search}`)).items).toMatchObject([{ clientId: 1 }]);
    for (const search of ['by=plan', 'by=day&key=2026-11-01', 'by=cohort&key=2026-10-01'])
      expect((await get(`/people?${RANGE}&${search}`)).items).toEqual([]);
  });

  it('takes off what models cost, and says of what it does not know the price', async () => {
    expect(await get(`/margin?${RANGE}`)).toMatchObject({
      currency: null,
      sums: { answers: 2, stars: 75, cost: 0, income: 0, unpricedStars: 75, unpricedUses: 2 },
    });
    const since = { currency: 'EUR', validFrom: '2026-01-01' };
    await admin
      .post('/api/prices')
      .send({ kind: 'star', ...since, price: 0.01 })
      .expect(201);
    const model = { kind: 'model', engine: 'm', ...since, price: 100, priceOut: 400 };
    await admin.post('/api/prices').send(model).expect(201);
    const margin = await get(`/margin?${RANGE}&by=user`);
    expect(margin).toMatchObject({
      currency: 'EUR',
      unpriced: [{ kind: 'model', engine: 'unknown', uses: 1 }],
    });
    expect(margin.groups).toMatchObject([
      { key: '1', income: 0.75, cost: expect.closeTo(0.3) },
      { key: '2', income: 0, cost: 0 },
    ]);
    expect((await get(`/margin?${RANGE}&by=source&order=worst`)).groups[1]).toMatchObject({ key: 'ad' });
    expect((await get(`/margin?${RANGE}&by=story&currency=USD`)).sums.unpricedStars).toBe(75);
  });

  it.each([
    ['?touch=none', 'touch'],
    ['/people?by=mood', 'by'],
    ['/margin?by=plan', 'by'],
    ['/margin?currency=euro', 'currency'],
    ['?from=2026-11-20&to=2026-11-01', 'to'],
  ])('does not take %s', async (path, field) => {
    const { body } = await admin.get(`/api/analytics/revenue${path}`).expect(400);
    expect(String(body.message)).toContain(field);
  });
});
