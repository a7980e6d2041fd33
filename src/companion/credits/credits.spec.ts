import { CompanionMemory } from '../../../test/support/companion-memory';
import { loadEnv } from '../../config/env';
import { PaymentDesk } from '../../events/payment-desk';
import { Credits } from './credits';
import { Payments } from './payments';
import { allowance, plans } from './plans';

const env = loadEnv({});
const [week, month] = plans;
const DAY_MS = 86_400_000;

describe('credits', () => {
  let memory: CompanionMemory;
  let credits: Credits;
  let payments: Payments;
  let client = 0;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    credits = new Credits(memory.store, env);
    payments = new Payments(memory.store, env, new PaymentDesk());
  });
  afterAll(() => memory.close());
  beforeEach(() => {
    client++;
  });

  const spendAll = async (): Promise<void> => {
    for (let i = 0; i < allowance.welcome; i++)
      expect(await credits.spend(client, `picture ${i}`)).toBe(true);
  };
  const yesterday = (): Promise<unknown> =>
    memory.database.query('UPDATE wallets SET filled_on = filled_on - 1 WHERE client_id = $1', [client]);
  const pay = (chargeId: string, plan: { id: string; stars: number } = week): Promise<Date> =>
    payments.redeem({ clientId: client, chargeId, plan: plan.id, stars: plan.stars, paidAt: new Date() });

  afterEach(async () => {
    const [sum] = await memory.database.query<{ balance: number; booked: string | null }>(
      `SELECT balance, (SELECT sum(delta) FROM credits WHERE client_id = $1) AS booked
         FROM wallets WHERE client_id = $1`,
      [client],
    );
    expect(Number(sum?.booked)).toBe(sum?.balance);
  });

  it('welcomes a client with a few pictures, and ends there', async () => {
    expect(await credits.balance(client)).toEqual({ credits: allowance.welcome });
    await spendAll();
    expect(await credits.spend(client, 'one more')).toBe(false);
    expect(await credits.balance(client)).toEqual({ credits: 0 });
  });

  it('never gives more than there is, however many ask at once', async () => {
    const asked = Array.from({ length: 40 }, (_, i) => credits.spend(client, `at once ${i}`));
    const given = (await Promise.all(asked)).filter(Boolean);
    expect(given).toHaveLength(allowance.welcome);
  });

  it('charges the same picture once, however often it is begun', async () => {
    await Promise.all(Array.from({ length: 5 }, () => credits.spend(client, 'the same')));
    expect(await credits.balance(client)).toEqual({ credits: allowance.welcome - 1 });
  });

  it('returns what a failed picture cost, once', async () => {
    await credits.spend(client, 'failed');
    await Promise.all([credits.giveBack(client, 'failed'), credits.giveBack(client, 'failed')]);
    await credits.giveBack(client, 'never taken');
    expect(await credits.balance(client)).toEqual({ credits: allowance.welcome });
  });

  it('fills up with each new day, and does not pile up', async () => {
    await spendAll();
    await yesterday();
    expect(await credits.balance(client)).toEqual({ credits: allowance.daily.free });
    await yesterday();
    expect(await credits.balance(client)).toEqual({ credits: allowance.daily.free });
  });

  it('unlocks premium at once, once per charge', async () => {
    await spendAll();
    const until = await pay('charge');
    expect(await pay('charge')).toEqual(until);
    expect(Math.round((until.getTime() - Date.now()) / DAY_MS)).toBe(week.days);
    expect(await credits.balance(client)).toEqual({ credits: allowance.daily.premium, premiumUntil: until });
    expect(
      await memory.database.query('SELECT plan, stars FROM payments WHERE client_id = $1', [client]),
    ).toEqual([{ plan: week.id, stars: week.stars }]);
  });

  it('lets a second purchase begin where the first ends', async () => {
    const [first, second] = [await pay('first'), await pay('second', month)];
    expect(Math.round((second.getTime() - first.getTime()) / DAY_MS)).toBe(month.days);
  });
});
