import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const MINUTE = 60_000;
const PATH = '/api/analytics/quality';
const RANGE = { from: '2026-11-20', to: '2026-11-21' };

describe(PATH, () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const at = (clientId: number, eventName: string, minute: number, message: string | null = null) =>
      eventRecord({ clientId, eventName, message, personaId: 'mira', createdAt: NOON + minute * MINUTE });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      at(1, 'user_message', 0),
      at(1, 'ai_message', 0.1, 'Hello'),
      at(1, 'chat_cleared', 3),
      at(2, 'user_message', 0),
      at(2, 'ai_message', 0.3, 'Good evening'),
      at(2, 'image_generated', 1),
      at(2, 'image_refresh', 2),
      at(2, 'reply_failed', 4),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  it('tells how good conversations are, and which to read', async () => {
    const { body } = await admin.get(PATH).query(RANGE).expect(200);
    expect(body).toMatchObject({
      all: {
        ...{ answers: 2, clearedShare: 0.5, pictures: 1, refreshRate: 1, failed: 1, conversations: 2 },
        latencyMedianMs: 12_000,
      },
      personas: [{ personaId: 'mira', answers: 2 }],
      length: { answers: 2, median: 8.5 },
      worthReading: [{ clientId: 2, reasons: ['failed'], personaId: 'mira' }],
    });
    expect((body as { days: object[] }).days).toMatchObject([
      { date: '2026-11-20', answers: 2 },
      { date: '2026-11-21', answers: 0 },
    ]);
  });

  it('names the people behind a figure', async () => {
    const ids = async (figure: string): Promise<number[]> => {
      const { body } = await admin
        .get(`${PATH}/people`)
        .query({ ...RANGE, figure })
        .expect(200);
      return (body as { items: { clientId: number }[] }).items.map(({ clientId }) => clientId);
    };
    expect(await ids('cleared')).toEqual([1]);
    expect(await ids('refreshed')).toEqual([2]);
    expect(await ids('failed')).toEqual([2]);
    await admin
      .get(`${PATH}/people`)
      .query({ ...RANGE, figure: 'sad' })
      .expect(400);
  });
});
