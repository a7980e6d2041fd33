import { randomUUID } from 'node:crypto';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { loadEnv } from '../../config/env';
import { PaymentDesk } from '../../events/payment-desk';
import { Credits } from './credits';
import { type Payment } from './payment';
import { Payments } from './payments';
import { allowance, findPlan, plans } from './plans';
import { Subscriptions } from './stars/subscriptions';

const env = loadEnv({});
const [week, month] = plans;
const monthly = findPlan('monthly')!;
const DAY_MS = 86_400_000;
/** Whole seconds, as Telegram gives them. */
const now = new Date(Math.floor(Date.now() / 1000) * 1000);
const daysFromNow = (days: number): Date => new Date(now.getTime() + days * DAY_MS);

describe('Payments', () => {
  let memory: CompanionMemory;
  let credits: Credits;
  let payments: Payments;
  let subscriptions: Subscriptions;
  const desk = new PaymentDesk();
  let clientId = 0;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    credits = new Credits(memory.store, env);
    payments = new Payments(memory.store, env, desk);
    subscriptions = new Subscriptions(memory.store);
  });
  afterAll(() => memory.close());
  beforeEach(() => {
    clientId++;
  });

  const bought = (chargeId: string, plan: { id: string; stars: number } = week, paidAt = now): Payment => ({
    clientId,
    chargeId: `${clientId} ${chargeId}`,
    plan: plan.id,
    stars: plan.stars,
    paidAt,
  });
  const subscribed = (id: string, chargeId: string, monthsAgo: number, isFirst = false): Payment => ({
    ...bought(chargeId, monthly, daysFromNow(-30 * monthsAgo)),
    subscription: { id, isFirst, expiresAt: daysFromNow(30 - 30 * monthsAgo) },
  });
  const refund = ({ chargeId, plan, stars }: Payment, at = now): Promise<Date> =>
    payments.refund({ clientId, chargeId, plan, stars, refundedAt: at, reason: 'refunded' });
  const days = (until: Date | undefined): number =>
    Math.round(((until?.getTime() ?? 0) - now.getTime()) / DAY_MS);
  const premiumEnd = async (): Promise<unknown> =>
    (await memory.database.query('SELECT premium_until FROM wallets WHERE client_id = $1', [clientId]))[0]
      ?.premium_until;
  const premium = async (): Promise<Date | undefined> => (await credits.balance(clientId)).premiumUntil;

  it('are stored once by their charge, however often and at once they are told', async () => {
    const paid = bought('once');
    const told = await Promise.all(Array.from({ length: 10 }, () => payments.redeem(paid)));
    expect(new Set(told.map((until) => days(until)))).toEqual(new Set([week.days]));
    expect(await desk.list({ limit: 10, clientId })).toMatchObject([
      { chargeId: paid.chargeId, kind: 'once' },
    ]);
    expect((await credits.balance(clientId)).credits).toBe(allowance.daily.premium);
  });

  it('end what was returned and nothing else, and take back what was filled up', async () => {
    const [first, second] = [bought('first'), bought('second', month)];
    await payments.redeem(first);
    await payments.redeem(second);
    const returned = await refund(first, daysFromNow(0));
    expect(await refund(first, daysFromNow(1))).toEqual(returned);
    expect(days(await premium())).toBe(month.days);
    await refund(second);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome });
  });

  it('are not taken back below nothing', async () => {
    const paid = bought('spent');
    await payments.redeem(paid);
    for (let picture = 0; picture < allowance.daily.premium; picture++)
      await credits.spend(clientId, `picture ${picture}`);
    await refund(paid);
    expect(await credits.balance(clientId)).toEqual({ credits: 0 });
  });

  it('unlock nothing if they were returned before they were told', async () => {
    const paid = bought('late');
    await refund(paid);
    await payments.redeem(paid);
    expect(await premium()).toBeUndefined();
  });

  it('of a subscription last until Telegram takes the next', async () => {
    const id = randomUUID();
    await payments.redeem(subscribed(id, 'first', 1, true));
    expect(await subscriptions.current(clientId)).toBeUndefined();
    await payments.redeem(subscribed(id, 'second', 0));
    expect(days(await premium())).toBe(30);
    expect(await subscriptions.current(clientId)).toMatchObject({ id, state: 'active', plan: 'monthly' });
    expect(await subscriptions.charges({ clientId, id })).toEqual([`${clientId} first`]);
    expect((await desk.list({ limit: 10, clientId })).map(({ kind }) => kind)).toEqual(['renewal', 'first']);
  });

  it('renew what failed, but not what was canceled before the first of them was told', async () => {
    const [failed, canceled] = [randomUUID(), randomUUID()];
    await payments.redeem(subscribed(failed, 'a', 1, true));
    await subscriptions.become({ clientId, id: failed, plan: 'monthly', state: 'failed' });
    await payments.redeem(subscribed(failed, 'b', 0));
    expect(await subscriptions.goingOn(clientId)).toMatchObject([{ id: failed, state: 'active' }]);
    await subscriptions.become({ clientId, id: canceled, plan: 'monthly', state: 'canceled' });
    await payments.redeem(subscribed(canceled, 'c', 0, true));
    expect(await subscriptions.goingOn(clientId)).toHaveLength(1);
  });

  it('begin no second subscription beside one that goes on, and no offer twice', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await subscriptions.mayBegin(clientId, first)).toBe(true);
    await payments.redeem(subscribed(first, 'a', 0, true));
    expect(await subscriptions.mayBegin(clientId, second)).toBe(false);
    await subscriptions.become({ clientId, id: first, plan: 'monthly', state: 'canceled' });
    expect(await subscriptions.mayBegin(clientId, second)).toBe(true);
    expect(await subscriptions.mayBegin(clientId, first)).toBe(false);
  });

  it('that go back end the subscription where the others of it end', async () => {
    const id = randomUUID();
    const [first, second] = [subscribed(id, 'first', 0, true), subscribed(id, 'second', -1)];
    await payments.redeem(first);
    await payments.redeem(second);
    await refund(second);
    expect(days((await subscriptions.current(clientId))?.expiresAt)).toBe(30);
    await refund(first);
    expect(await subscriptions.current(clientId)).toBeUndefined();
    expect(await subscriptions.mayBegin(clientId, randomUUID())).toBe(true);
  });

  it('go on for what is over but was never canceled: Telegram takes Stars when there are some again', async () => {
    const id = randomUUID();
    await payments.redeem(subscribed(id, 'renewal', 3));
    await subscriptions.become({ clientId, id, plan: 'monthly', state: 'failed' });
    expect(await subscriptions.goingOn(clientId)).toMatchObject([{ id }]);
    expect(await subscriptions.charges({ clientId, id })).toEqual([`${clientId} renewal`]);
  });

  it('tell of the end of premium once it has come, again only if that could not be noted', async () => {
    const ends: number[] = [];
    const tell = (each: number): Promise<void> => {
      if (each === clientId) ends.push(each);
      return Promise.resolve();
    };
    const paid = bought('ended');
    await payments.redeem(paid);
    await payments.eachExpiry(tell);
    expect(ends).toEqual([]);
    await memory.database.query(
      `UPDATE wallets SET premium_until = now() - interval '11 minutes' WHERE client_id = $1`,
      [clientId],
    );
    const end = await premiumEnd();
    await memory.database.query('UPDATE wallets SET premium_until = now() WHERE client_id = $1', [clientId]);
    await payments.eachExpiry(tell);
    expect(ends).toEqual([]);
    await memory.database.query('UPDATE wallets SET premium_until = $2 WHERE client_id = $1', [
      clientId,
      end,
    ]);
    await expect(payments.eachExpiry(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await payments.eachExpiry(tell);
    await payments.eachExpiry(tell);
    expect(ends).toEqual([clientId]);
  });

  it('are listed page by page, newest first', async () => {
    for (let age = 0; age < 5; age++) await payments.redeem(bought(`page ${age}`, week, daysFromNow(-age)));
    const first = await desk.list({ limit: 3, clientId });
    const second = await desk.list({ limit: 3, clientId, after: first.at(-1)! });
    expect([...first, ...second].map(({ chargeId }) => chargeId.at(-1))).toEqual(['0', '1', '2', '3', '4']);
  });
});
