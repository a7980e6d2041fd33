import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { StatusBoard } from '../../../src/events/status-board';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;
const RANGE = 'from=2026-11-01&to=2026-11-20';

describe('sources', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const start = (payload?: string) => ({ eventName: 'start_command', meta: JSON.stringify({ payload }) });
    const paid = (stars: number) => ({
      eventName: 'premium_action',
      meta: JSON.stringify({ action: 'paid', stars, chargeId: 'c', plan: 'week' }),
    });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 1, ...start('ad'), createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 1, createdAt: NOON - 8 * DAY + 60_000 }),
      eventRecord({ clientId: 1, ...start('bio'), createdAt: NOON - 7 * DAY }),
      eventRecord({ clientId: 1, ...paid(75), createdAt: NOON - 6 * DAY }),
      eventRecord({ clientId: 2, ...start('two words'), createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 3, ...start(), createdAt: NOON - 8 * DAY }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const sources = async (search: string) => {
    const { body } = await admin.get(`/api/analytics/sources?${RANGE}&${search}`).expect(200);
    return new Map((body.sources as Source[]).map((source) => [source.code, source]));
  };
  interface Source {
    code: string | null;
    stars: number;
    people: number;
    payback: unknown;
    [figure: string]: unknown;
  }
  const name = (code: string, text: object) => admin.put(`/api/links/${code}`).send(text);

  it('are credited as one asks, again and again', async () => {
    const first = await sources('touch=first');
    expect(first.get('ad')).toMatchObject({ starts: 1, people: 1, activated: 1, stars: 75, link: null });
    expect(first.get('two words')).toMatchObject({ people: 1, activated: 0, canBeNamed: false });
    expect(first.get(null)).toMatchObject({ people: 1, starts: 0 });
    expect((await sources('touch=last')).get('bio')).toMatchObject({ starts: 1, people: 1, stars: 75 });
    const significant = await sources('touch=significant');
    expect(significant.get('ad')).toMatchObject({ people: 1, stars: 0 });
    expect(significant.get('bio')).toMatchObject({ people: 0, stars: 75, payers: 1 });
  });

  it('cost what somebody said, and pay it back on a day', async () => {
    const text = { name: 'Summer', cost: 70, currency: 'XTR', tags: ['paid', 'paid'] };
    const { body } = await name('ad', text).expect(200);
    expect(body).toMatchObject({ code: 'ad', name: 'Summer', tags: ['paid'], isArchived: false });
    expect((await sources('touch=first')).get('ad')).toMatchObject({
      link: { name: 'Summer' },
      costPerActivated: 70,
      payback: { earned: 75, day: '2026-11-14', afterDays: 2 },
    });
    await name('ad', { name: 'Summer', cost: 7, currency: 'EUR' }).expect(200);
    expect((await sources('')).get('ad')?.payback).toEqual({ earned: null, day: null, afterDays: null });
    const price = { kind: 'star', currency: 'EUR', validFrom: '2026-01-01', price: 0.1 };
    const added = await admin.post('/api/prices').send(price).expect(201);
    expect((await sources('')).get('ad')?.payback).toEqual({
      earned: 7.5,
      day: '2026-11-14',
      afterDays: 2,
    });
    await admin
      .post('/api/prices')
      .send({ ...price, price: 0.01 })
      .expect(201);
    expect((await admin.get('/api/prices').expect(200)).body.items).toMatchObject([{ price: 0.01 }]);
    await admin.delete(`/api/prices/${added.body.priceId}`).expect(204);
    await admin.delete('/api/links/ad').expect(204);
    await admin.delete('/api/links/ad').expect(404);
    expect((await sources('')).get('ad')).toMatchObject({ link: null, people: 1 });
  });

  it('are listed before anybody came by them, and after they are archived', async () => {
    await name('new_one', { name: 'New' }).expect(200);
    await name('new_one', { name: 'New', isArchived: true }).expect(200);
    expect((await sources('')).get('new_one')).toMatchObject({ people: 0, link: { isArchived: true } });
    await admin.delete('/api/links/new_one').expect(204);
  });

  it('lead to their people', async () => {
    const people = async (search: string) => {
      const { body } = await admin.get(`/api/analytics/sources/people?${RANGE}&${search}`).expect(200);
      return (body.items as { clientId: number }[]).map(({ clientId }) => clientId);
    };
    expect(await people('code=ad&figure=activated')).toEqual([1]);
    expect(await people('code=bio&figure=starts')).toEqual([1]);
    expect(await people('figure=people')).toEqual([3]);
    expect(await people('code=bio&figure=paid&touch=significant')).toEqual([1]);
  });

  it('tell the name of the bot once Telegram told it', async () => {
    expect((await admin.get('/api/links').expect(200)).body.bot).toBeNull();
    dashboard.app.get(StatusBoard).report('telegram', { state: 'up', username: 'noor_bot' });
    expect((await admin.get('/api/links').expect(200)).body.bot).toBe('noor_bot');
  });

  it.each([
    ['two%20words', { name: 'x' }, 'code'],
    ['x'.repeat(65), { name: 'x' }, 'code'],
    ['ok', { name: ' ' }, 'name'],
    ['ok', { name: 'x', cost: 1 }, 'currency'],
    ['ok', { name: 'x', currency: 'EUR' }, 'cost'],
    ['ok', { name: 'x', cost: -1, currency: 'EUR' }, 'cost'],
    ['ok', { name: 'x', cost: 1, currency: 'eur' }, 'currency'],
  ])('do not take %s with %j', async (code, text, field) => {
    expect(String((await name(code, text).expect(400)).body.message)).toContain(field);
  });

  it.each([
    [{ kind: 'model', engine: 'm', currency: 'EUR', validFrom: '2026-01-01', price: 1 }, 'priceOut'],
    [{ kind: 'star', engine: 'm', currency: 'EUR', validFrom: '2026-01-01', price: 1 }, 'engine'],
    [{ kind: 'star', currency: 'XTR', validFrom: '2026-01-01', price: 1 }, 'currency'],
  ])('do not take the price %j', async (price, field) => {
    expect(String((await admin.post('/api/prices').send(price).expect(400)).body.message)).toContain(field);
  });
});
