import { Telegram } from 'telegraf';
import { type Person } from '../../people/person';
import { TelegramSimulator } from '../../telegram-simulator';

const invoice = {
  title: 'Premium',
  description: 'A month',
  payload: 'order-1',
  currency: 'XTR',
  provider_token: '',
  prices: [{ label: 'Month', amount: 250 }],
};

describe('payments in Stars', () => {
  let simulator: TelegramSimulator;
  let bot: Telegram;
  let ada: Person;
  beforeEach(async () => {
    simulator = await TelegramSimulator.start({ deadlines: { checkout: 50 } });
    bot = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    ada = simulator.person({ firstName: 'Ada' });
  });
  afterEach(() => simulator.stop());

  const call = (method: string, payload: object = {}): Promise<unknown> =>
    bot.callApi(method as 'getMe', payload);
  const refusal = (what: string) => ({
    response: expect.objectContaining({ error_code: 400, description: `Bad Request: ${what}` }),
  });
  /** The update that came last. */
  const update = async () =>
    (await bot.getUpdates(5, 1, -1, undefined))[0] as unknown as Record<string, { id: string }>;
  const answer = async (ok: boolean, why?: string) =>
    bot.answerPreCheckoutQuery((await update()).pre_checkout_query!.id, ok, why);

  it('go from invoice to checkout, payment and refund', async () => {
    expect(await bot.sendInvoice(ada.id, invoice)).toEqual(
      expect.not.objectContaining({ invoicePayload: expect.anything() }),
    );
    const paying = ada.pays();
    expect(await update()).toMatchObject({
      pre_checkout_query: {
        currency: 'XTR',
        total_amount: 250,
        invoice_payload: 'order-1',
        from: { id: ada.id },
      },
    });
    await answer(true);
    const charge = await paying;
    expect(await update()).toMatchObject({
      message: { successful_payment: { telegram_payment_charge_id: charge, total_amount: 250 } },
    });
    expect(await call('getMyStarBalance')).toEqual({ amount: 250 });

    const refund = { user_id: ada.id, telegram_payment_charge_id: charge };
    expect(await call('refundStarPayment', refund)).toBe(true);
    expect(await update()).toMatchObject({
      message: { refunded_payment: { telegram_payment_charge_id: charge } },
    });
    await expect(call('refundStarPayment', refund)).rejects.toMatchObject(refusal('CHARGE_ALREADY_REFUNDED'));
    expect(await call('getStarTransactions')).toMatchObject({
      transactions: [
        { id: charge, amount: 250, source: { user: { id: ada.id } } },
        { id: charge, amount: 250, receiver: { user: { id: ada.id } } },
      ],
    });
    expect(await call('getMyStarBalance')).toEqual({ amount: 0 });
  });

  it('come to nothing where the bot declines', async () => {
    await bot.sendInvoice(ada.id, invoice);
    const paying = ada.pays();
    await answer(false, 'sold out');
    expect(await paying).toBeUndefined();
    expect(await call('getStarTransactions')).toEqual({ transactions: [] });
  });

  it('come to nothing where the bot is silent, and cannot be had later', async () => {
    await bot.sendInvoice(ada.id, invoice);
    expect(await ada.pays()).toBeUndefined();
    await expect(answer(true)).rejects.toMatchObject(
      refusal('query is too old and response timeout expired or query ID is invalid'),
    );
  });

  it('can begin with a link', async () => {
    const paying = ada.pays(await bot.createInvoiceLink(invoice));
    await answer(true);
    expect(await paying).toBeDefined();
  });

  it.each([
    ['no title', { title: '' }, 'INVOICE_TITLE_INVALID'],
    ['a title of 33 characters', { title: 'x'.repeat(33) }, 'INVOICE_TITLE_INVALID'],
    ['a description of 256 characters', { description: 'x'.repeat(256) }, 'INVOICE_DESCRIPTION_INVALID'],
    ['a payload of 129 bytes', { payload: `${'é'.repeat(64)}x` }, 'INVOICE_PAYLOAD_INVALID'],
    ['another currency', { currency: 'EUR' }, 'CURRENCY_INVALID'],
    ['a payment provider', { provider_token: '1:x' }, 'PAYMENT_PROVIDER_INVALID'],
    ['no price', { prices: [] }, 'CURRENCY_TOTAL_AMOUNT_INVALID'],
    ['two prices', { prices: [invoice.prices[0]!, invoice.prices[0]!] }, 'CURRENCY_TOTAL_AMOUNT_INVALID'],
    ['half a Star', { prices: [{ label: 'x', amount: 0.5 }] }, 'CURRENCY_TOTAL_AMOUNT_INVALID'],
  ])('are refused with %s', async (_what, change, why) => {
    await expect(bot.sendInvoice(ada.id, { ...invoice, ...change })).rejects.toMatchObject(refusal(why));
    await expect(bot.createInvoiceLink({ ...invoice, ...change })).rejects.toMatchObject(refusal(why));
  });

  it('are subscribed to by the month only', async () => {
    const subscribe = (subscription_period: number) =>
      call('createInvoiceLink', { ...invoice, subscription_period });
    await expect(subscribe(2_592_000)).resolves.toEqual(expect.any(String));
    await expect(subscribe(1)).rejects.toMatchObject(refusal('SUBSCRIPTION_PERIOD_INVALID'));
  });

  it('are given back to nobody else', async () => {
    const stranger = { user_id: 1, telegram_payment_charge_id: 'x' };
    await expect(call('refundStarPayment', stranger)).rejects.toMatchObject(refusal('CHARGE_NOT_FOUND'));
  });

  describe('for a subscription', () => {
    const MONTH_S = 2_592_000;
    const subscribe = async (): Promise<string> => {
      const link = await call('createInvoiceLink', { ...invoice, subscription_period: MONTH_S });
      const paying = ada.pays(link as string);
      await answer(true);
      return (await paying)!;
    };
    const cancel = (telegram_payment_charge_id: string, is_canceled: boolean) =>
      call('editUserStarSubscription', { user_id: ada.id, telegram_payment_charge_id, is_canceled });

    it('begin with a checkout and are renewed without one', async () => {
      const first = await subscribe();
      const told = (await update()) as { message?: { successful_payment: Record<string, number> } };
      expect(told.message?.successful_payment).toMatchObject({
        is_recurring: true,
        is_first_recurring: true,
      });
      const until = told.message!.successful_payment.subscription_expiration_date!;
      const second = ada.subscription().renews();
      expect(second).not.toBe(first);
      expect(await update()).toMatchObject({
        message: {
          successful_payment: {
            telegram_payment_charge_id: second,
            is_recurring: true,
            subscription_expiration_date: until + MONTH_S,
          },
        },
      });
      expect(await call('getStarTransactions')).toMatchObject({
        transactions: [first, second].map((id) => ({ id, source: { subscription_period: MONTH_S } })),
      });
    });

    it('end, go on and fail as the user has it', async () => {
      await subscribe();
      for (const [act, state] of [
        ['cancels', 'canceled'],
        ['resumes', 'active'],
        ['fails', 'failed'],
      ] as const) {
        ada.subscription()[act]();
        expect(await update()).toMatchObject({
          subscription: { user: { id: ada.id }, invoice_payload: 'order-1', state },
        });
      }
    });

    it('end as the bot has it, until it allows them again', async () => {
      const charge = await subscribe();
      expect(await cancel(charge, true)).toBe(true);
      expect(() => ada.subscription().renews()).toThrow('not renewed');
      expect(() => ada.subscription(charge).resumes()).toThrow('does not let');
      await cancel(charge, false);
      ada.subscription().resumes();
      ada.subscription().renews();
      await expect(cancel('another', true)).rejects.toMatchObject(refusal('CHARGE_ID_INVALID'));
    });
  });

  it('are charged back without a word, except in the statement', async () => {
    await bot.sendInvoice(ada.id, invoice);
    const paying = ada.pays();
    await answer(true);
    const charge = (await paying)!;
    const before = await update();
    ada.chargesBack(charge);
    expect(await update()).toEqual(before);
    expect(await call('getStarTransactions', { offset: 1 })).toMatchObject({
      transactions: [{ id: charge, receiver: { user: { id: ada.id } } }],
    });
    expect(() => ada.chargesBack(charge)).toThrow('nothing');
  });
});
