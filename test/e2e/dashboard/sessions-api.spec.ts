import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const MINUTE = 60_000;
const RANGE = { from: '2026-11-20', to: '2026-11-20' };

describe('sessions and paths', () => {
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
      at(1, 'user_message', 10),
      at(1, 'ai_message', 40),
      at(1, 'user_message', 71),
      at(2, 'user_message', 0),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const get = async (path: string, query: object = {}): Promise<unknown> => {
    const answer = admin.get(`/api/analytics/${path}`).query({ ...RANGE, ...query });
    return (await answer.expect(200)).body as unknown;
  };

  it('tell how long people stay', async () => {
    const figures = {
      sessions: 3,
      people: 2,
      medianMs: 0,
      p90Ms: 32 * MINUTE,
      meanEvents: 5 / 3,
      medianEvents: 1,
    };
    expect(await get('sessions')).toEqual({ all: figures, days: [{ date: '2026-11-20', ...figures }] });
    expect(await get('sessions', { source: 'ad' })).toMatchObject({
      all: { sessions: 0, medianMs: null },
      days: [],
    });
  });

  it('tell which way people take, from an event on, and lead to them', async () => {
    expect(await get('paths', { start: 'start_command', depth: 2 })).toEqual({
      sessions: 1,
      edges: [
        { layer: 0, from: 'start_command', to: 'user_message', sessions: 1 },
        { layer: 1, from: 'user_message', to: 'ai_message', sessions: 1 },
      ],
    });
    expect(await get('paths', { edges: 1 })).toEqual({
      sessions: 3,
      edges: [{ layer: 0, from: 'user_message', to: null, sessions: 2 }],
    });
    const ended = await get('paths/people', { layer: 0, event: 'user_message' });
    expect(ended).toMatchObject({ items: [{ clientId: 1 }, { clientId: 2 }] });
    const went = await get('paths/people', { layer: 0, event: 'start_command', next: 'user_message' });
    expect(went).toMatchObject({ items: [{ clientId: 1 }], nextCursor: null });
  });

  it.each([
    ['sessions?from=2026-11-20&to=2026-11-01', 'to'],
    ['paths?start=nothing', 'start: must be one of'],
    ['paths?depth=100', 'depth: must be at most 8'],
    ['paths?edges=many', 'edges: must be a whole number'],
    ['paths/people?layer=0', 'event'],
  ])('refuse %s, naming what is wrong', async (path, told) => {
    const { body } = await admin.get(`/api/analytics/${path}`).expect(400);
    expect([(body as { message: string }).message].flat().join('; ')).toContain(told);
  });
});
