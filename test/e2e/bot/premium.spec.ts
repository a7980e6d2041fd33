import { randomUUID } from 'node:crypto';
import { StarAudit } from '../../../src/bot/payments/star-audit';
import { Credits } from '../../../src/companion/credits/credits';
import { allowance, plans } from '../../../src/companion/credits/plans';
import { EventBus } from '../../../src/events/event-bus';
import { PaymentDesk, RefundFailedError, UnknownChargeError } from '../../../src/events/payment-desk';
import { PersonalData } from '../../../src/events/personal-data';
import { StatusBoard } from '../../../src/events/status-board';
import { type Person, type SeenMessage } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, press } from '../../support/storyteller';
import { until } from '../../support/until';

const [week, , monthly] = plans;

describe('premium', () => {
  let house: BotHouse;
  let ada: Person;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada' });
  });

  const invoice = async (): Promise<SeenMessage> => {
    ada.says('/premium');
    expect(dataOf(await ada.sees())).toEqual(plans.map(({ id }) => `premium:${id}`));
    await press(ada, `premium:${week.id}`);
    return ada.sees((message) => message.invoice !== undefined);
  };
  const buyWeek = async (): Promise<string> => {
    await invoice();
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    return chargeId!;
  };
  const subscribe = async (): Promise<string> => {
    ada.says('/premium');
    await ada.sees();
    await press(ada, `premium:${monthly.id}`);
    const offer = await ada.sees(`${monthly.stars} Stars a month`);
    return offer.buttons[0]!.url!;
  };
  const changes = (): (string | undefined)[] =>
    house.eventsOf('subscription_changed', ada).map(({ payload }) => payload.change);
  const premium = async (): Promise<Date | undefined> =>
    (await house.get(Credits).balance(ada.id)).premiumUntil;
  const age = (what: 'star_statement' | 'payments', column: string, by: string): Promise<unknown> =>
    house.database.query(`UPDATE ${what} SET ${column} = ${column} - $1::interval WHERE client_id = $2`, [
      by,
      ada.id,
    ]);
  /** Tables in which something is kept of Ada. */
  const traces = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const table of ['payments', 'credits', 'wallets', 'subscriptions', 'star_statement']) {
      const rows = await house.database.query(`SELECT 1 FROM ${table} WHERE client_id = $1`, [ada.id]);
      if (rows.length > 0) found.push(table);
    }
    return found;
  };
  const actions = (): string[] => house.eventsOf('premium_action', ada).map(({ payload }) => payload.action);

  it('is sold for Stars, and unlocked when they arrive', async () => {
    const offer = await invoice();
    expect(offer.invoice).toMatchObject({ currency: 'XTR', total_amount: week.stars });
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    expect(actions()).toEqual(['invoice_shown', 'pre_checkout', 'paid']);
    expect(house.eventsOf('premium_action', ada).at(-1)?.payload).toMatchObject({
      plan: week.id,
      stars: week.stars,
      chargeId,
    });
    const balance = await house.get(Credits).balance(ada.id);
    expect(balance.credits).toBe(allowance.daily.premium);
    ada.says('/premium');
    expect((await ada.sees()).text).toContain('You have Premium');
  });

  it('ends when the Stars are returned', async () => {
    await invoice();
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    ada.sends({
      refunded_payment: {
        currency: 'XTR',
        total_amount: week.stars,
        invoice_payload: `premium:${week.id}`,
        telegram_payment_charge_id: chargeId,
      },
    });
    await ada.sees('returned');
    expect(actions().at(-1)).toBe('refunded');
    expect((await house.get(Credits).balance(ada.id)).premiumUntil).toBeUndefined();
  });

  it('is stored once, whatever tells of it again and at once', async () => {
    const chargeId = await buyWeek();
    const payment = ada.messages.find(({ successful_payment }) => successful_payment)!.successful_payment!;
    for (let time = 0; time < 3; time++) ada.sends({ successful_payment: payment });
    await until('all to be told', () => actions().filter((action) => action === 'paid').length === 4);
    const told = house.eventsOf('premium_action', ada).filter(({ payload }) => payload.action === 'paid');
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    await until(
      'the last thanks',
      () => ada.messages.filter(({ text }) => text?.includes('Thank')).length === 4,
    );
    const books = await house.get(PaymentDesk).list({ clientId: ada.id, limit: 9 });
    expect(books.map((entry) => entry.chargeId)).toEqual([chargeId]);
    const days = ((await premium())!.getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(week.days);
  });

  it('is declined within ten seconds, politely, while the database does not answer', async () => {
    await invoice();
    house.line.freeze();
    const asked = Date.now();
    expect(await ada.pays()).toBeUndefined();
    expect(Date.now() - asked).toBeLessThan(9_000);
    expect(ada.refusal).toContain('Nothing was charged');
    house.line.thaw();
    await until(
      'the database to be back',
      async () => (await invoice().catch(() => undefined)) !== undefined,
    );
    expect(await ada.pays()).toBeDefined();
  });

  it('is paid for by the month until it is canceled, here or in Telegram', async () => {
    const link = await subscribe();
    const first = await ada.pays(link);
    await ada.sees('Thank you');
    const subscription = ada.subscription(first);
    expect(await ada.pays(link)).toBeUndefined();
    expect(ada.refusal).toContain('already');

    subscription.renews();
    await ada.sees('renewed');
    expect(Math.round(((await premium())!.getTime() - Date.now()) / 86_400_000)).toBe(60);
    subscription.cancels();
    await ada.sees('will not be renewed');
    subscription.resumes();
    await ada.sees('goes on');
    subscription.fails();
    await ada.sees('too few Stars');
    subscription.renews();
    await ada.sees('renewed');
    expect(changes()).toEqual(['started', 'renewed', 'canceled', 'resumed', 'failed', 'renewed']);

    ada.says('/premium');
    const state = await ada.sees('renewed by itself');
    expect(dataOf(state)).not.toContain(`premium:${monthly.id}`);
    await press(ada, 'unsubscribe');
    await ada.sees('will not be renewed');
    expect(subscription.subscription.state).toBe('canceled by the bot');
    expect(house.eventsOf('subscription_changed', ada).at(-1)?.payload).toMatchObject({
      change: 'canceled',
      by: 'bot',
      plan: monthly.id,
    });
    ada.says('/premium');
    expect(dataOf(await ada.sees('not renewed'))).toContain(`premium:${monthly.id}`);
  });

  it('is returned by an owner, once, and no subscription goes on after it', async () => {
    const chargeId = (await ada.pays(await subscribe()))!;
    await ada.sees('Thank you');
    const desk = house.get(PaymentDesk);
    const [one, two] = await Promise.all([desk.refund(chargeId), desk.refund(chargeId)]);
    expect(one.refundedAt).toEqual(two.refundedAt);
    await ada.sees('returned');
    expect(ada.subscription(chargeId).subscription.state).toBe('canceled by the bot');
    const refunded = () =>
      house.eventsOf('premium_action', ada).filter(({ payload }) => payload.action === 'refunded');
    await until('every teller', () => refunded().length === 3);
    expect(new Set(refunded().map(({ id, at }) => `${id} ${at.toISOString()}`)).size).toBe(1);
    expect(await premium()).toBeUndefined();
    expect(house.telegram.world.stars.moves.filter(({ direction }) => direction === 'out').length).toBe(1);
    await expect(desk.refund('never paid')).rejects.toThrow(UnknownChargeError);
  });

  it('is not taken back where Telegram does not return the Stars', async () => {
    const chargeId = await buyWeek();
    const desk = house.get(PaymentDesk);
    const refuse = (code: number): void =>
      house.telegram.faults.next('refundStarPayment', { kind: 'error', code, description: 'NO' });
    refuse(400);
    await expect(desk.refund(chargeId)).rejects.toMatchObject({ final: true });
    refuse(500);
    await expect(desk.refund(chargeId)).rejects.toThrow(RefundFailedError);
    expect(await premium()).toBeDefined();
  });

  it('agrees with the list that Telegram keeps, and learns from it what was never told', async () => {
    const audit = house.get(StarAudit);
    const desk = house.get(PaymentDesk);
    const chargedBack = await buyWeek();
    const untold = house.telegram.world.stars.receive({
      ...{ amount: week.stars, date: Math.floor(Date.now() / 1000), userId: ada.id },
      payload: `premium:${week.id}`,
    }).id;
    ada.chargesBack(chargedBack);
    await audit.check();
    expect(house.get(StatusBoard).read().payments).toMatchObject({ state: 'up', missing: 0 });

    await age('star_statement', 'happened_at', '1 hour');
    await audit.check();
    expect((await desk.reconciliation()).missing).toMatchObject([
      { transactionId: untold, clientId: ada.id, stars: week.stars },
    ]);
    expect(house.get(StatusBoard).read().payments).toMatchObject({ state: 'degraded', missing: 1 });
    const { chargedBack: returned } = await desk.reconciliation();
    expect(returned).toMatchObject([{ chargeId: chargedBack, refundReason: 'charged-back' }]);
    expect(await premium()).toBeUndefined();
    expect(actions().at(-1)).toBe('refunded');

    await age('star_statement', 'happened_at', '26 hours');
    await audit.check();
    await audit.check();
    expect(actions().at(-1)).toBe('paid');
    expect(await premium()).toBeDefined();
    const { counts, checkedAt } = await desk.reconciliation();
    expect(counts).toMatchObject({ missing: 0, different: 0, chargedBack: 1 });
    expect(checkedAt!.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(house.get(StatusBoard).read().payments).toMatchObject({ state: 'up' });
  });

  it('is said to last as long as all that was paid for, when a part of it ends', async () => {
    await buyWeek();
    const subscription = ada.subscription(await ada.pays(await subscribe()));
    await ada.sees('Thank you');
    subscription.cancels();
    const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
    expect((await ada.sees('will not be renewed')).text).toContain(date.format(await premium()));
  });

  it('of which nobody told can be ended all the same', async () => {
    const audit = house.get(StarAudit);
    const subscriptionId = randomUUID();
    const { id: untold } = house.telegram.world.stars.receive({
      ...{ amount: monthly.stars, date: Math.floor(Date.now() / 1000), userId: ada.id, period: 2_592_000 },
      payload: `premium:${monthly.id}:${subscriptionId}`,
    });
    await audit.check();
    await age('star_statement', 'happened_at', '26 hours');
    await audit.check();
    await until('it to be told', () => changes().length > 0);
    expect(changes()).toEqual(['started']);
    ada.says('/premium');
    await ada.sees('renewed by itself');
    await press(ada, 'unsubscribe');
    await until('Telegram to be asked', () =>
      house.telegram.calls.some(
        ({ method, params }) =>
          method === 'editUserStarSubscription' && params.telegram_payment_charge_id === untold,
      ),
    );
  });

  it('tells what becomes of it also while the database is away', async () => {
    const subscription = ada.subscription(await ada.pays(await subscribe()));
    await ada.sees('Thank you');
    house.line.freeze();
    subscription.cancels();
    await ada.sees('will not be renewed');
    await until('it to be told', () => changes().at(-1) === 'canceled');
    house.line.thaw();
    await until('the database to be back', () => premium().catch(() => undefined));
  });

  it('says so where the list cannot be read, and reads on where it ended', async () => {
    const audit = house.get(StarAudit);
    await buyWeek();
    house.telegram.faults.next('getStarTransactions', { kind: 'error', code: 400, description: 'NO' });
    await audit.check();
    expect(house.get(StatusBoard).read().payments).toMatchObject({ state: 'degraded' });
    await audit.check();
    const { transactions, balance } = await house.get(PaymentDesk).reconciliation();
    expect(transactions).toBe(house.telegram.world.stars.moves.length);
    expect(balance).toBe(house.telegram.world.stars.balance);
    await audit.check();
    const reads = house.telegram.calls.filter(({ method }) => method === 'getStarTransactions');
    expect(Number(reads.at(-1)?.params.offset)).toBe(transactions - 1);
  });

  it('tells when it has ended', async () => {
    await buyWeek();
    await age('payments', 'counts_from', '8 days');
    await house.database.query(
      `UPDATE wallets SET premium_until = premium_until - interval '7 days 1 hour' WHERE client_id = $1`,
      [ada.id],
    );
    await house.get(StarAudit).check();
    await ada.sees('has ended');
    await house.get(StarAudit).check();
    expect(actions().filter((action) => action === 'expired')).toHaveLength(1);
  });

  it('has somebody to turn to', async () => {
    const chargeId = await buyWeek();
    ada.says('/paysupport');
    const help = await ada.sees('wrong with a payment');
    expect(help.text).toContain(chargeId);
  });

  it('is forgotten with the person, but for what the books need; nobody who is forgotten goes on paying', async () => {
    const chargeId = (await ada.pays(await subscribe()))!;
    await ada.sees('Thank you');
    await house.get(StarAudit).check();
    const people = house.get(PersonalData);
    const copied: unknown[] = [];
    for await (const { holder, item } of people.copy(ada.id)) if (holder === 'payments') copied.push(item);
    expect(JSON.stringify(copied)).toContain(chargeId);
    await people.erase(ada.id);
    expect(ada.subscription(chargeId).subscription.state).toBe('canceled by the bot');
    await house.get(EventBus).settled();
    expect(changes()).toEqual(['started']);
    const desk = house.get(PaymentDesk);
    expect(await desk.list({ clientId: ada.id, limit: 9 })).toEqual([]);
    const kept = (await desk.list({ limit: 500 })).find((entry) => entry.chargeId === chargeId);
    expect(kept).toMatchObject({ plan: monthly.id, stars: monthly.stars });
    expect(kept).not.toHaveProperty('clientId');
    expect(await traces()).toEqual([]);
    ada.sends({
      successful_payment: ada.messages.find((each) => each.successful_payment)!.successful_payment!,
    });
    await ada.sees('Thank you');
    await house.get(StarAudit).check();
    expect(await traces()).toEqual([]);
    expect((await desk.reconciliation()).counts).toMatchObject({ missing: 0, different: 0 });

    ada.subscription(chargeId).cancels();
    ada.chargesBack(chargeId);
    await house.get(StarAudit).check();
    const later = (await desk.list({ limit: 500 })).find((entry) => entry.chargeId === chargeId);
    expect(later).toMatchObject({ refundReason: 'charged-back' });
    ada.says('/help');
    await ada.sees('/premium');
    expect(await traces()).toEqual([]);
    expect(changes()).not.toContain('canceled');
  });

  it('is forgotten and returned also where Telegram cannot end what it does not know', async () => {
    const chargeId = (await ada.pays(await subscribe()))!;
    await ada.sees('Thank you');
    const refuse = (): void =>
      house.telegram.faults.next('editUserStarSubscription', {
        ...{ kind: 'error', code: 400, description: 'Bad Request: CHARGE_ID_INVALID' },
      });
    refuse();
    expect(await house.get(PaymentDesk).refund(chargeId)).toMatchObject({ refundReason: 'refunded' });
    await ada.sees('returned');
    ada.says('/premium');
    expect(dataOf(await ada.sees())).toContain(`premium:${monthly.id}`);
    refuse();
    await house.get(PersonalData).erase(ada.id);
    expect(await traces()).toEqual([]);
  });

  it('is not sold at another price or under another name', async () => {
    const offer = await invoice();
    const forged = { ...offer, invoice: { ...offer.invoice!, total_amount: 1 } };
    expect(await ada.pays(forged)).toBeUndefined();
    expect(await ada.pays({ ...offer, invoicePayload: 'premium:century' })).toBeUndefined();
    expect(actions()).not.toContain('paid');
  });

  it('does not know plans that were never offered', async () => {
    expect((await ada.answered(ada.press('premium:century', undefined))).text).toMatch(/earlier/);
  });
});
