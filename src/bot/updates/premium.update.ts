import { Command, Ctx } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { Credits } from '../../companion/credits/credits';
import { allowance, findPlan, plans } from '../../companion/credits/plans';
import { EventBus } from '../../events/event-bus';
import { plansKeyboard } from '../presentation/keyboards';
import { languageOf, textsFor } from '../presentation/texts';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { invoicePayload } from './support/invoice';
import { argumentOf, OnButton } from './support/on-button';
import { reply } from './support/reply';
import { clientOf } from './support/sender';

/** Offering premium for Telegram Stars. */
@BotUpdate()
export class PremiumUpdate {
  constructor(
    private readonly bus: EventBus,
    private readonly credits: Credits,
  ) {}

  @Command('premium')
  async offer(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const balance = await this.credits.balance(clientOf(ctx));
    await reply(ctx, texts.premium(balance, allowance.daily), plansKeyboard(plans, texts));
  }

  @OnButton('premium')
  async showInvoice(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const plan = findPlan(argumentOf(ctx, 'premium'));
    if (!plan) return acknowledge(ctx, texts.notices.old);
    await acknowledge(ctx);
    const { title, description, label } = texts.invoice(plan, allowance.daily.premium);
    const message = await ctx.replyWithInvoice({
      title,
      description,
      payload: invoicePayload(plan),
      // Stars need no payment provider (Bot API, "Payments for digital goods").
      provider_token: '',
      currency: 'XTR',
      prices: [{ label, amount: plan.stars }],
    });
    this.bus.publish('premium_action', {
      clientId: clientOf(ctx),
      at: new Date(message.date * 1000),
      action: 'invoice_shown',
      plan: plan.id,
      stars: plan.stars,
      meta: { messageId: message.message_id },
    });
  }
}
