import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Credits } from '../../companion/credits/credits';
import { allowance, findPlan, type Plan, plans } from '../../companion/credits/plans';
import { payloadOf } from '../../companion/credits/stars/order';
import { Subscriptions } from '../../companion/credits/stars/subscriptions';
import { EventBus } from '../../events/event-bus';
import { StarCalls } from '../payments/star-calls';
import { inParagraphs } from '../presentation/html';
import { plansKeyboard, subscribeKeyboard } from '../presentation/keyboards';
import { languageOf, type Texts, textsFor } from '../presentation/texts/texts';
import { idWithinUpdate } from '../turns/repeatable-id';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { argumentOf, OnButton } from './support/on-button';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Offering premium for Telegram Stars. */
@BotUpdate()
export class PremiumUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly credits: Credits,
    private readonly subscriptions: Subscriptions,
    private readonly calls: StarCalls,
  ) {}

  @Command('premium')
  async offer(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const clientId = clientOf(ctx);
    const balance = await this.credits.balance(clientId);
    const { expiresAt, state } = (await this.subscriptions.current(clientId)) ?? {};
    const text = texts.premium(balance, allowance.daily);
    if (!expiresAt) return void (await reply(ctx, text, plansKeyboard(plans, texts)));
    const goesOn = state !== 'canceled';
    const { renewing, notRenewing } = texts.payments;
    const offered: readonly Plan[] = goesOn ? plans.filter((plan: Plan) => !plan.renews) : plans;
    await reply(
      ctx,
      inParagraphs((goesOn ? renewing : notRenewing)(expiresAt), text),
      plansKeyboard(offered, texts, { canUnsubscribe: goesOn }),
    );
  }

  @OnButton('premium')
  async showInvoice(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const plan = findPlan(argumentOf(ctx, 'premium'));
    if (!plan) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx);
    const message = plan.renews
      ? await this.subscription(ctx, plan, texts)
      : await this.invoice(ctx, plan, texts);
    this.bus.publish('premium_action', {
      clientId: clientOf(ctx),
      at: new Date(message.date * 1000),
      action: 'invoice_shown',
      plan: plan.id,
      stars: plan.stars,
      meta: { messageId: message.message_id },
    });
  }

  private invoice(ctx: Context, plan: Plan, texts: Texts) {
    const { title, description, label } = texts.invoice(plan, allowance.daily.premium);
    return ctx.replyWithInvoice({
      title,
      description,
      payload: payloadOf({ plan }),
      // Stars need no payment provider (Bot API, "Payments for digital goods").
      provider_token: '',
      currency: 'XTR',
      prices: [{ label, amount: plan.stars }],
    });
  }

  /** Telegram sells subscriptions by a link only. */
  private async subscription(ctx: Context, plan: Plan, texts: Texts) {
    const order = { plan, subscriptionId: idWithinUpdate('subscription') };
    const { premium: daily } = allowance.daily;
    const link = await this.calls.subscriptionLink(order, texts.invoice(plan, daily));
    return reply(ctx, texts.payments.subscribe(plan, daily), subscribeKeyboard(plan, link, texts));
  }
}
