import { type RefundedPayment, type SuccessfulPayment } from '@grammyjs/types';
import { Command, Ctx, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { Credits } from '../../companion/credits/credits';
import { type Payment } from '../../companion/credits/payment';
import { PaymentSlips } from '../../companion/credits/payment-slips';
import { Payments } from '../../companion/credits/payments';
import { type Order, readPayload } from '../../companion/credits/stars/order';
import { Subscriptions } from '../../companion/credits/stars/subscriptions';
import { EventBus } from '../../events/event-bus';
import { PaymentDesk } from '../../events/payment-desk';
import { ToldPayments } from '../payments/told-payments';
import { inParagraphs } from '../presentation/html';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { endsWithin } from '../telegram/time';
import { BotUpdate } from './support/bot-update';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Telegram cancels a checkout that is not answered within 10 s (Bot API `answerPreCheckoutQuery`). */
const CHECKOUT_DEADLINE_MS = 5_000;
/** As many payments as somebody who asks about one may mean. */
const SHOWN = 5;

/** Stars that move. */
@BotUpdate()
export class PaymentsUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly credits: Credits,
    private readonly payments: Payments,
    private readonly subscriptions: Subscriptions,
    private readonly slips: PaymentSlips,
    private readonly told: ToldPayments,
    private readonly desk: PaymentDesk,
  ) {}

  @On('pre_checkout_query')
  async check(@Ctx() ctx: Context): Promise<void> {
    const query = ctx.preCheckoutQuery;
    if (!query) return;
    const clientId = query.from.id;
    const texts = textsFor(languageOf(ctx));
    const order = readPayload(query.invoice_payload);
    const { total_amount: stars, currency } = query;
    this.bus.publish('premium_action', { clientId, action: 'pre_checkout', plan: order?.plan.id, stars });
    if (!order || currency !== 'XTR' || stars !== order.plan.stars) {
      return void (await ctx.answerPreCheckoutQuery(false, texts.checkoutRefused));
    }
    const answer = this.mayBuy(clientId, order).catch(() => 'away' as const);
    const may = (await endsWithin(CHECKOUT_DEADLINE_MS, answer)) ? await answer : 'away';
    const refusal = { yes: undefined, already: texts.payments.alreadySubscribed, away: texts.checkoutAway }[
      may
    ];
    await ctx.answerPreCheckoutQuery(refusal === undefined, refusal);
  }

  @On('successful_payment')
  async paid(@Ctx() ctx: Context): Promise<void> {
    const { message } = ctx;
    if (!message || !('successful_payment' in message)) return;
    const texts = textsFor(languageOf(ctx));
    const paid = paymentOf(clientOf(ctx), message.successful_payment, message.date);
    const { paidAt, subscription, ...charge } = paid;
    this.told.paid({ ...charge, at: paidAt });
    if (subscription) this.told.subscriptionPaid({ ...paid, subscription });
    const until = await this.slips.redeem(paid);
    if (until === 'later') return void (await reply(ctx, texts.paidLater));
    const isRenewal = subscription && !subscription.isFirst;
    await reply(ctx, isRenewal ? texts.payments.renewed(until) : texts.paid(until));
  }

  @On('message')
  async refunded(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const refund = (ctx.message as { refunded_payment?: RefundedPayment } | undefined)?.refunded_payment;
    if (!refund || !ctx.message) return next();
    const charge = {
      clientId: clientOf(ctx),
      chargeId: refund.telegram_payment_charge_id,
      plan: planNameOf(refund),
      stars: refund.total_amount,
    };
    const refundedAt = new Date(ctx.message.date * 1000);
    try {
      const at = await this.payments.refund({ ...charge, refundedAt, reason: 'refunded' });
      this.told.refunded({ ...charge, at });
    } catch (error) {
      // The Stars are back all the same; the next comparison with Telegram's list enters and tells it.
      if (!(error instanceof MemoryAwayError)) throw error;
    }
    await reply(ctx, textsFor(languageOf(ctx)).refunded);
  }

  /** Every bot that sells must answer it (Bot Platform Developer Terms, 6.2). */
  @Command('paysupport')
  async support(@Ctx() ctx: Context): Promise<void> {
    const { payments } = textsFor(languageOf(ctx));
    const list = this.desk.list({ clientId: clientOf(ctx), limit: SHOWN });
    const last = await list.catch(() => []);
    const lines = last.map(({ paidAt, stars, chargeId, refundedAt }) => ({
      ...{ paidAt, stars, chargeId },
      refunded: refundedAt !== undefined,
    }));
    await reply(ctx, inParagraphs(payments.support, ...(lines.length > 0 ? [payments.payments(lines)] : [])));
  }

  /** What is paid must be unlocked at once: without the database nothing is sold. */
  private async mayBuy(clientId: number, { subscriptionId }: Order): Promise<'yes' | 'already'> {
    await this.credits.balance(clientId);
    if (subscriptionId === undefined) return 'yes';
    return (await this.subscriptions.mayBegin(clientId, subscriptionId)) ? 'yes' : 'already';
  }
}

function paymentOf(clientId: number, told: SuccessfulPayment, date: number): Payment {
  const id = readPayload(told.invoice_payload)?.subscriptionId;
  const expires = told.subscription_expiration_date;
  return {
    clientId,
    chargeId: told.telegram_payment_charge_id,
    plan: planNameOf(told),
    stars: told.total_amount,
    paidAt: new Date(date * 1000),
    ...(id !== undefined &&
      expires !== undefined && {
        subscription: { id, expiresAt: new Date(expires * 1000), isFirst: told.is_first_recurring === true },
      }),
  };
}

/** What is not ours keeps the name that it has. */
const planNameOf = ({ invoice_payload: payload }: { invoice_payload: string }): string =>
  readPayload(payload)?.plan.id ?? payload;
