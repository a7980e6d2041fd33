import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const MINUTE = 60_000;
const RANGE = { from: '2026-11-20', to: '2026-11-20' };

describe('churn', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const at = (clientId: number, eventName: string, minute: number) =>
      eventRecord({ clientId, eventName, createdAt: NOON + minute * MINUTE });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      at(1, 'start_command', 0),
      at(1, 'reply_failed', 5),
      at(1, 'bot_blocked', 10),
      at(2, 'start_command', 0),
      at(2, 'bot_blocked', 20),
      at(2, 'bot_unblocked', 30),
      at(3, 'start_command', 0),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const get = async (path: string, query: object = {}): Promise<unknown> => {
    const answer = admin.get(`/api/analytics/${path}`).query({ ...RANGE, ...query });
    return (await answer.expect(200)).body as unknown;
  };

  it('tells who blocked the bot and what happened before', async () => {
    expect(await get('churn')).toMatchObject({
      all: { people: 3, left: 2, back: 1, blocks: 2 },
      looked: 2,
      last: [
        { events: ['reply_failed'], people: 1 },
        { events: ['start_command'], people: 1 },
      ],
      endings: [
        { events: ['start_command'], people: 1 },
        { events: ['start_command', 'reply_failed'], people: 1 },
      ],
      recent: [
        { clientId: 2, isBack: true },
        { clientId: 1, isBack: false, events: [{ eventName: 'start_command' }, {}] },
      ],
    });
    expect(await get('churn', { source: 'ad' })).toMatchObject({ all: { people: 0, left: 0 }, recent: [] });
  });

  it('draws how long people stay', async () => {
    expect(await get('churn/survival')).toMatchObject({
      curves: [
        {
          value: null,
          people: 3,
          left: 1,
          steps: [{ day: 0, atRisk: 3, survival: expect.closeTo(2 / 3) as number }],
        },
        { value: '(none)', people: 3, left: 1 },
      ],
    });
  });

  it('leads to the people behind a figure', async () => {
    const people = async (query: object) =>
      ((await get('churn/people', query)) as { items: { clientId: number }[] }).items
        .map(({ clientId }) => clientId)
        .sort();
    expect(await people({ figure: 'people' })).toEqual([1, 2, 3]);
    expect(await people({ figure: 'left', group: 'life', value: '0' })).toEqual([1, 2]);
    expect(await people({ figure: 'back' })).toEqual([2]);
    expect(await people({ figure: 'left', group: 'last', value: 'reply_failed' })).toEqual([1]);
  });

  it.each([
    ['churn', { from: '2026-13-01' }],
    ['churn/survival', { by: 'moon' }],
    ['churn/people', {}],
    ['churn/people', { figure: 'left', group: 'life' }],
    ['churn/people', { figure: 'left', cursor: 'no' }],
  ])('refuses %s?%j', async (path, query) => {
    await admin
      .get(`/api/analytics/${path}`)
      .query({ ...RANGE, ...query })
      .expect(400);
  });
});
