import type request from 'supertest';
import { EventBus } from '../../../src/events/event-bus';
import { ErasureRequests } from '../../../src/dashboard/erasure/erasure-requests';
import { createPool } from '../../../src/database/pools';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

const ADA = 501;
const BOB = 502;

describe('forgetting a person', () => {
  let house: TestHouse;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    house = await TestHouse.open();
    admin = await house.admin();
  });
  afterAll(() => house.close());

  const say = (clientId: number, message: string, at = new Date()) =>
    house.house.app.get(EventBus).publish('user_message', {
      clientId,
      message,
      kind: 'text',
      at,
      personaId: 'mira',
      personaName: 'Mira',
      person: { firstName: `Person ${clientId}` },
    });
  const stats = async () => (await admin.get('/api/analytics/stats').expect(200)).body;

  it('takes the person out of every figure, and lets nothing late bring them back', async () => {
    const early = new Date(Date.now() - 60_000);
    say(ADA, 'my secret', early);
    say(BOB, 'hello');
    await house.stored();
    expect(await stats()).toMatchObject({ totalUsers: 2, totalMessages: 2 });

    const { body } = await admin.delete(`/api/analytics/users/${ADA}`).expect(200);
    expect(body.erased.events).toBe(1);
    say(ADA, 'delivered late', early);
    await house.stored();

    await admin.get(`/api/analytics/users/${ADA}`).expect(404);
    await admin.get(`/api/analytics/users/${ADA}/events`).expect(404);
    expect((await admin.get('/api/analytics/users?search=Person').expect(200)).body).toMatchObject({
      total: 1,
      items: [{ clientId: BOB }],
    });
    expect(await stats()).toMatchObject({
      totalUsers: 1,
      totalMessages: 1,
      popularPersonas: [{ users: 1, messages: 1 }],
    });
    await admin.delete(`/api/analytics/users/${ADA}`).expect(404);
    expect(
      await house.database.query(`SELECT client_id FROM audit_log WHERE action = 'user.erase' LIMIT 1`),
    ).toEqual([{ client_id: String(ADA) }]);
  });

  it('begins anew when they come back', async () => {
    say(ADA, 'here again');
    await house.stored();
    const { body } = await admin.get(`/api/analytics/users/${ADA}/events`).expect(200);
    expect(body.items).toMatchObject([{ message: 'here again' }]);
  });

  it('is done for the command line by the application that runs', async () => {
    const pool = createPool(house.database.url, { name: 'test', max: 1, queryTimeoutMs: 5000 });
    const requests = new ErasureRequests(pool);
    await requests.add(BOB);
    await until('the erasure', async () => Boolean((await requests.one(BOB))?.doneAt));
    await pool.end();
    await admin.get(`/api/analytics/users/${BOB}`).expect(404);
  });

  it('refuses what is no id, and strangers', async () => {
    const { body } = await admin.delete('/api/analytics/users/everybody').expect(400);
    expect(body.message).toContain('clientId');
  });
});
