import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const HOUR = 3_600_000;
const steps = (list: unknown): string => JSON.stringify(list);
const START = { event: 'start_command' };
const PAID = { event: 'premium_action', meta: { path: 'action', value: 'paid' } };
const RANGE = { from: '2026-11-20', to: '2026-11-20' };

describe('the funnel', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const start = { eventName: 'start_command', meta: JSON.stringify({ payload: 'ad' }) };
    const paid = { eventName: 'premium_action', meta: JSON.stringify({ action: 'paid', stars: 5 }) };
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 1, ...start }),
      eventRecord({ clientId: 1, createdAt: NOON + HOUR }),
      eventRecord({ clientId: 1, ...paid, createdAt: NOON + 2 * HOUR }),
      eventRecord({ clientId: 2, ...start }),
      eventRecord({ clientId: 2, ...paid, createdAt: NOON + 30 * HOUR }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  interface Answer {
    steps: { people: number }[];
    groups: unknown[];
    items: { clientId: number }[];
    nextCursor: string | null;
  }
  const get = async (path: string, query: object): Promise<Answer> => {
    const answer = admin.get(`/api/analytics/${path}`).query({ ...RANGE, ...query });
    return (await answer.expect(200)).body as Answer;
  };

  it('tells how far people come within the window, and in groups', async () => {
    const asked = { steps: steps([START, PAID]), window: 24, split: 'source' };
    const { steps: found, groups } = await get('funnel', asked);
    expect(found).toMatchObject([
      { people: 2, shareOfFirst: 1, shareOfBefore: null, medianMs: null, lost: 1, waiting: 0 },
      { people: 1, shareOfFirst: 0.5, shareOfBefore: 0.5, medianMs: 2 * HOUR, p90Ms: 2 * HOUR },
    ]);
    expect(groups).toMatchObject([{ key: 'ad', steps: [{ people: 2 }, { people: 1 }] }]);
    expect((await get('funnel', { ...asked, window: 48 })).steps[1]?.people).toBe(2);
    expect((await get('funnel', { ...asked, steps: steps([PAID, START]) })).steps[1]?.people).toBe(0);
    expect(
      (await get('funnel', { ...asked, steps: steps([PAID, START]), order: 'any' })).steps[1]?.people,
    ).toBe(1);
  });

  it('leads from a figure to its people', async () => {
    const asked = { steps: steps([START, PAID]), window: 24, step: 1 };
    const ids = async (figure: string) =>
      (await get('funnel/people', { ...asked, figure })).items.map(({ clientId }) => clientId);
    expect(await ids('reached')).toEqual([2, 1]);
    expect(await ids('lost')).toEqual([2]);
    expect(await ids('waiting')).toEqual([]);
    const first = await get('funnel/people', { ...asked, limit: 1 });
    const second = await get('funnel/people', { ...asked, limit: 1, cursor: first.nextCursor });
    expect(second).toMatchObject({ items: [{ clientId: 1 }], nextCursor: null });
  });

  it.each([
    [{}, 'steps'],
    [{ steps: 'start_command' }, 'steps: must be JSON'],
    [{ steps: '{}' }, 'steps: must be a list'],
    [{ steps: steps([]) }, 'steps: needs a step'],
    [{ steps: steps([START, { event: 'picture_archived' }]) }, 'steps.1.event: must be one of start_command'],
    [{ steps: steps([{ ...START, times: 0 }]) }, 'steps.0.times: must be at least 1'],
    [{ steps: steps([{ ...START, meta: { path: "a'b", value: 'x' } }]) }, 'steps.0.meta.path: must be keys'],
    [{ steps: steps([{ ...START, persona: 'a\0b' }]) }, 'steps.0.persona: must not contain NUL'],
    [{ steps: steps([START]), window: 'soon' }, 'window: must be a whole number'],
    [{ steps: steps([START]), window: 100_000 }, 'window: must be at most'],
    [{ steps: steps([START]), order: 'random' }, 'order'],
  ])('refuses %j, naming what is wrong', async (query, told) => {
    const { body } = await admin.get('/api/analytics/funnel').query(query).expect(400);
    expect([body.message].flat().join('; ')).toContain(told);
  });

  it('refuses people of a step that is not there', async () => {
    const { body } = await admin
      .get('/api/analytics/funnel/people')
      .query({ steps: steps([START]), step: 2 })
      .expect(400);
    expect([body.message].flat().join('; ')).toContain('step: must be one of the steps');
  });
});
