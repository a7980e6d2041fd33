import type request from 'supertest';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;
const RANGE = 'from=2026-11-01&to=2026-11-20';

describe('analyses', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const start = (payload: string) => ({ eventName: 'start_command', meta: JSON.stringify({ payload }) });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      eventRecord({ clientId: 1, ...start('ad'), createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 1, personaId: 'mira', personaName: 'Mira', createdAt: NOON - 7 * DAY }),
      eventRecord({ clientId: 2, createdAt: NOON - 8 * DAY }),
      eventRecord({ clientId: 2, createdAt: NOON }),
    ]);
    await pool.end();
  });
  afterAll(() => dashboard.close());

  const get = async (path: string) => (await admin.get(`/api/analytics/${path}`).expect(200)).body;

  it('tell who came back, of whom one asks', async () => {
    const all = await get(`retention?${RANGE}&by=day`);
    expect(all.cohorts).toHaveLength(1);
    expect(all.cohorts[0]).toMatchObject({ cohort: '2026-11-12', users: 2 });
    expect(all.cohorts[0].cells[1]).toEqual({ period: 1, users: 1, share: 0.5, isOver: true });
    expect((await get(`retention?${RANGE}&by=day&source=ad`)).cohorts[0].users).toBe(1);
    expect((await get(`retention?${RANGE}&by=day&source=(none)`)).cohorts[0].users).toBe(1);
    expect((await get(`retention?${RANGE}&by=week&persona=mira`)).cohorts[0].users).toBe(1);
    expect((await get(`retention?${RANGE}&language=xx`)).cohorts).toEqual([]);
  });

  it('lead from a cell to its people', async () => {
    const people = await get(`retention/people?${RANGE}&by=day&cohort=2026-11-12&period=8`);
    expect(people).toMatchObject({ items: [{ clientId: 2 }], nextCursor: null });
  });

  it('tell who is new, returns, or is gone', async () => {
    const { days } = await get('audience?from=2026-11-12&to=2026-11-13');
    expect(days).toEqual([
      {
        date: '2026-11-12',
        dau: 2,
        wau: 2,
        mau: 2,
        newcomers: 2,
        returning: 0,
        resurrected: 0,
        dormant: 0,
        blocked: 0,
      },
      {
        date: '2026-11-13',
        dau: 1,
        wau: 2,
        mau: 2,
        newcomers: 0,
        returning: 1,
        resurrected: 0,
        dormant: 0,
        blocked: 0,
      },
    ]);
  });

  it.each([
    ['retention?by=year', 'by'],
    ['retention?kind=always', 'kind'],
    ['retention/people', 'cohort'],
    ['retention/people?cohort=2026-11-12&period=1000', 'period'],
    ['audience?from=2026-11-20&to=2026-11-01', 'to'],
    ['retention?cohorts=5', 'cohorts'],
  ])('refuse %s, naming what is wrong', async (path, field) => {
    const { body } = await admin.get(`/api/analytics/${path}`).expect(400);
    expect(body.message).toContain(field);
  });
});
