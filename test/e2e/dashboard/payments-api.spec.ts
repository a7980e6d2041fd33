import type request from 'supertest';
import { StarAudit } from '../../../src/bot/payments/star-audit';
import { plans } from '../../../src/companion/credits/plans';
import { type Person } from '../../../src/simulator/people/person';
import { press } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

const PATH = '/api/payments';
const [week] = plans;

interface Item {
  chargeId: string;
  refundedAt: string | null;
}

describe(PATH, () => {
  let house: TestHouse;
  let admin: ReturnType<typeof request.agent>;
  let ada: Person;
  beforeAll(async () => {
    house = await TestHouse.open();
    admin = await house.admin();
  });
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada' });
  });
  afterAll(() => house.close());

  const buy = async (): Promise<string> => {
    ada.says('/premium');
    await ada.sees();
    await press(ada, `premium:${week.id}`);
    await ada.sees((message) => message.invoice !== undefined);
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    return chargeId!;
  };
  const list = async (query = ''): Promise<{ items: Item[]; nextCursor: string | null }> =>
    (await admin.get(`${PATH}?clientId=${ada.id}${query}`).expect(200)).body;

  it('lists what was paid, page by page', async () => {
    const charges = [await buy(), await buy(), await buy()];
    const first = await list('&limit=2');
    const second = await list(`&limit=2&cursor=${first.nextCursor}`);
    expect(second.nextCursor).toBeNull();
    const items = [...first.items, ...second.items];
    expect(items.map(({ chargeId }) => chargeId).sort()).toEqual(charges.sort());
    expect(items[0]).toMatchObject({
      ...{ clientId: ada.id, plan: week.id, stars: week.stars, kind: 'once' },
      ...{ paidAt: expect.stringMatching(/Z$/), expiresAt: null, refundedAt: null, refundReason: null },
    });
    for (const wrong of ['cursor=forged', 'limit=0', 'clientId=x', 'cursor=WyJub3QgYSBkYXRlIiwieCJd'])
      await admin.get(`${PATH}?${wrong}`).expect(400);
  });

  it('returns Stars, and keeps who did it; the event counts them once', async () => {
    const chargeId = await buy();
    const { body } = await admin.post(`${PATH}/${chargeId}/refund`).expect(200);
    expect(body).toMatchObject({ chargeId, refundReason: 'refunded', refundedAt: expect.any(String) });
    await ada.sees('returned');
    expect((await admin.post(`${PATH}/${chargeId}/refund`).expect(200)).body).toEqual(body);
    await house.stored();
    const refunds = () =>
      house.database.query(
        `SELECT FROM tg_analytics_events WHERE client_id = $1 AND meta->>'action' = 'refunded'`,
        [ada.id],
      );
    await until('the event', async () => (await refunds()).length > 0);
    await house.stored();
    expect(await refunds()).toHaveLength(1);
    const log = await house.database.query(
      `SELECT admin, subject FROM audit_log WHERE action = 'payments.refund' AND subject = $1`,
      [chargeId],
    );
    expect(log).toEqual(Array(2).fill({ admin: 'owner', subject: chargeId }));
  });

  it('says why it does not', async () => {
    await admin.post(`${PATH}/never-paid/refund`).expect(404);
    const chargeId = await buy();
    const fail = (code: number): void =>
      house.telegram.faults.next('refundStarPayment', { kind: 'error', code, description: 'CHARGE_TOO_OLD' });
    fail(400);
    const { body } = await admin.post(`${PATH}/${chargeId}/refund`).expect(409);
    expect(body.message).toContain('CHARGE_TOO_OLD');
    fail(502);
    const away = await admin.post(`${PATH}/${chargeId}/refund`).expect(503);
    expect(away.get('retry-after')).toBeDefined();
    expect((await list()).items[0]?.refundedAt).toBeNull();
  });

  it('shows what the books and Telegram do not agree on', async () => {
    await buy();
    const backed = await buy();
    ada.chargesBack(backed);
    await house.house.app.get(StarAudit).check();
    await house.database.query(`UPDATE star_statement SET happened_at = happened_at - interval '1 hour'`);
    await house.house.app.get(StarAudit).check();
    const { body } = await admin.get(`${PATH}/reconciliation`).expect(200);
    expect(body).toMatchObject({
      transactions: house.telegram.world.stars.moves.length,
      balance: house.telegram.world.stars.balance,
      counts: { missing: 0, different: 0, chargedBack: 1, foreign: 0 },
      chargedBack: [{ chargeId: backed, refundReason: 'charged-back' }],
    });
  });
});
