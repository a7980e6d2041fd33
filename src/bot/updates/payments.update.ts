import { Ctx, Next, On } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { type RefundedPayment } from '@grammyjs/types';
import { Credits } from '../../companion/credits/credits';
import { PaymentSlips } from '../../companion/credits/payment-slips';
import { Payments } from '../../companion/credits/payments';
import { EventBus } from '../../events/event-bus';
import { languageOf, textsFor } from '../presentation/texts';
import { endsWithin } from '../telegram/time';
import { BotUpdate } from './support/bot-update';
import { planOf } from './support/invoice';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Telegram cancels a checkout that is not answered within 10 s (Bot API `answerPreCheckoutQuery`). */
const CHECKOUT_DEADLINE_MS = 5_000;

/** Stars that move. */
@BotUpdate()
export class PaymentsUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly credits: Credits,
    private readonly payments: Payments,
    private readonly slips: PaymentSlips,
  ) {}

  @On('pre_checkout_query')
  async check(@Ctx() ctx: Context): Promise<void> {
    const query = ctx.preCheckoutQuery;
    if (!query) return;
    const clientId = query.from.id;
    const texts = textsFor(languageOf(ctx));
    const plan = planOf(query);
    const { total_amount: stars, currency } = query;
    this.bus.publish('premium_action', { clientId, action: 'pre_checkout', plan: plan?.id, stars });
    if (!plan || currency !== 'XTR' || stars !== plan.stars) {
      return void (await ctx.answerPreCheckoutQuery(false, texts.checkoutRefused));
    }
    // What is paid must be unlocked at once: without the database nothing is sold.
    const balance = this.credits.balance(clientId);
    const answers = (await endsWithin(CHECKOUT_DEADLINE_MS, balance)) && (await succeeded(balance));
    await ctx.answerPreCheckoutQuery(answers, answers ? undefined : texts.checkoutAway);
  }

  @On('successful_payment')
  async paid(@Ctx() ctx: Context): Promise<void> {
    const { message } = ctx;
    if (!message || !('successful_payment' in message)) return;
    const {
      telegram_payment_charge_id: chargeId,
      total_amount: stars,
      invoice_payload,
    } = message.successful_payment;
    const clientId = clientOf(ctx);
    const plan = planOf({ invoice_payload })?.id ?? invoice_payload;
    this.bus.publish('premium_action', { clientId, action: 'paid', plan, stars, chargeId });
    const paidAt = new Date(message.date * 1000);
    const until = await this.slips.redeem({ clientId, chargeId, plan, stars, paidAt });
    const texts = textsFor(languageOf(ctx));
    await reply(ctx, until === 'later' ? texts.paidLater : texts.paid(until));
  }

  @On('message')
  async refunded(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const refund = (ctx.message as { refunded_payment?: RefundedPayment } | undefined)?.refunded_payment;
    if (!refund) return next();
    const { telegram_payment_charge_id: chargeId, total_amount: stars } = refund;
    const clientId = clientOf(ctx);
    const plan = planOf(refund)?.id;
    this.bus.publish('premium_action', { clientId, action: 'refunded', plan, stars, chargeId });
    await this.payments.refund(clientId, chargeId);
    await reply(ctx, textsFor(languageOf(ctx)).refunded);
  }
}

const succeeded = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
