import { CompanionMemory } from '../../../../test/support/companion-memory';
import { until } from '../../../../test/support/until';
import { loadEnv } from '../../../config/env';
import { PaymentDesk } from '../../../events/payment-desk';
import { PersonalData } from '../../../events/personal-data';
import { lockWallet } from '../ledger';
import { type Payment } from '../payment';
import { PaymentSlips } from '../payment-slips';
import { Payments } from '../payments';
import { HeldPayments } from './held-payments';
import { Statement, type Transaction } from './statement';
import { Subscriptions } from './subscriptions';

const env = loadEnv({});
const ROUNDS = 30;
const TABLES = ['payments', 'credits', 'wallets', 'subscriptions', 'star_statement'];

describe('HeldPayments', () => {
  let memory: CompanionMemory;
  let payments: Payments;
  let statement: Statement;
  let clientId = 0;
  const people = new PersonalData();
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    const { store } = memory;
    payments = new Payments(store, env, new PaymentDesk());
    statement = new Statement(store);
    const slips = new PaymentSlips(payments, store, env);
    new HeldPayments(store, slips, new Subscriptions(store), people, env);
  });
  afterAll(() => memory.close());
  beforeEach(() => {
    clientId++;
  });

  const bought = (chargeId: string): Payment => ({
    ...{ clientId, chargeId: `${clientId} ${chargeId}`, plan: 'week', stars: 75, paidAt: new Date() },
  });
  const rows = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const table of TABLES) {
      const held = await memory.database.query(`SELECT 1 FROM ${table} WHERE client_id = $1`, [clientId]);
      if (held.length > 0) found.push(table);
    }
    return found;
  };
  const erased = (chargeId: string): Promise<object[]> =>
    memory.database.query('SELECT refund_reason FROM erased_payments WHERE charge_id = $1', [chargeId]);

  it('are forgotten whole, whatever is being paid at that moment', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      clientId++;
      const paid = bought('at once');
      const deeds = [() => payments.redeem(paid), () => people.erase(clientId), () => payments.redeem(paid)];
      await Promise.all(deeds.map((deed) => deed()));
      const books = await memory.database.query('SELECT 1 FROM payments WHERE client_id = $1', [clientId]);
      // It was paid before they were forgotten, or after; never both.
      expect(books.length + (await erased(paid.chargeId)).length).toBe(1);
      if (books.length === 0) expect(await rows()).toEqual([]);
    }
  });

  it('wait for a payment that is being entered, and forget it too', async () => {
    const { chargeId, plan, stars, paidAt } = bought('under way');
    let erasing: Promise<unknown> | undefined;
    await memory.store.transaction(async (ask) => {
      await lockWallet(ask, clientId, env.ANALYTICS_TIME_ZONE);
      await ask(
        `INSERT INTO payments (client_id, charge_id, plan, stars, paid_at, days, counts_from)
         VALUES ($1, $2, $3, $4, $5, 7, $5)`,
        [clientId, chargeId, plan, stars, paidAt],
      );
      erasing = people.erase(clientId);
      const waiting = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
      await until('the erasure to wait', async () => (await memory.database.query(waiting)).length > 0);
    });
    await erasing;
    expect(await rows()).toEqual([]);
    expect(await erased(chargeId)).toHaveLength(1);
  });

  it('are not brought back by what is told again, returned or listed later', async () => {
    const paid = bought('before');
    await payments.redeem(paid);
    expect(await people.erase(clientId)).toEqual({ payments: 4 });
    await payments.redeem(paid);
    const at = new Date(1_700_000_000_000);
    expect(await payments.refund({ ...paid, refundedAt: at, reason: 'refunded' })).toEqual(at);
    expect(await payments.refund({ ...paid, refundedAt: new Date(), reason: 'charged-back' })).toEqual(at);
    expect(await erased(paid.chargeId)).toEqual([{ refund_reason: 'refunded' }]);
    const listed: Transaction = {
      ...{ id: paid.chargeId, direction: 'in', stars: 75, nanostars: 0, happenedAt: at, clientId },
      ...{ kind: 'invoice_payment', payload: 'premium:week' },
    };
    await statement.readOn((offset) => Promise.resolve(offset === 0 ? [listed] : []));
    expect(await rows()).toEqual([]);
  });

  it('hold nothing of whoever never came', async () => {
    expect(await people.erase(clientId)).toEqual({ payments: 0 });
    expect(await rows()).toEqual([]);
  });
});
