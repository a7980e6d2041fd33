import { type Update } from '@grammyjs/types';
import { Ctx, InjectBot, Next, On } from 'nestjs-telegraf';
import { Context, Telegraf } from 'telegraf';
import { MemoryAwayError } from '../../companion/conversations/store/store';
import { Credits } from '../../companion/credits/credits';
import { readPayload } from '../../companion/credits/stars/order';
import {
  type Subscription,
  type SubscriptionState,
  Subscriptions,
} from '../../companion/credits/stars/subscriptions';
import { Refunds } from '../payments/refunds';
import { type ToldChange, ToldPayments } from '../payments/told-payments';
import { type Html } from '../presentation/html';
import { htmlOptions } from '../presentation/html-options';
import { PersonalTexts } from '../presentation/texts/personal-texts';
import { languageOf, type Texts, textsFor } from '../presentation/texts/texts';
import { promptly } from '../turns/promptly';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { OnButton } from './support/on-button';
import { removePressedKeyboard, reply } from './support/reply';
import { clientOf } from './support/sender';

const CHANGES = { active: 'resumed', canceled: 'canceled', failed: 'failed' } as const satisfies Record<
  SubscriptionState,
  ToldChange['change']
>;

/** Subscriptions that people end and resume, here or in Telegram's settings. Renewals arrive as payments. */
@BotUpdate()
export class SubscriptionUpdate {
  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly credits: Credits,
    private readonly subscriptions: Subscriptions,
    private readonly refunds: Refunds,
    private readonly told: ToldPayments,
    private readonly texts: PersonalTexts,
  ) {}

  /** Bot API 10.2, of which telegraf knows nothing: not even who sent it. */
  @On('subscription' as never)
  async changed(@Ctx() ctx: Context, @Next() next: () => Promise<void>): Promise<void> {
    const { subscription: change } = ctx.update as unknown as Update;
    const order = change && readPayload(change.invoice_payload);
    if (!change || order?.subscriptionId === undefined) return next();
    const { state, user } = change;
    const { plan, subscriptionId } = order;
    const known = await this.become({ clientId: user.id, id: subscriptionId, plan: plan.id, state });
    if (known === 'forgotten') return;
    const { expiresAt } = known;
    this.told.changed({
      ...{ clientId: user.id, subscriptionId, change: CHANGES[state], plan: plan.id, expiresAt },
      ...(state !== 'failed' && { by: 'user' }),
    });
    const until = expiresAt && (await this.premiumUntil(user.id));
    const texts = await this.texts.for(user.id, user.language_code);
    await this.bot.telegram.sendMessage(user.id, wordOn(state, until, texts).source, htmlOptions());
  }

  /** It is told all the same while the database is away; what it then does not know, the next payment tells. */
  private async become(
    change: Omit<Subscription, 'expiresAt'>,
  ): Promise<Pick<Subscription, 'expiresAt'> | 'forgotten'> {
    try {
      return (await promptly(this.subscriptions.become(change))) ?? 'forgotten';
    } catch (error) {
      if (error instanceof MemoryAwayError) return {};
      throw error;
    }
  }

  @OnButton('unsubscribe')
  async unsubscribe(@Ctx() ctx: Context): Promise<void> {
    const texts = textsFor(languageOf(ctx));
    const goingOn = await this.subscriptions.goingOn(clientOf(ctx));
    if (goingOn.length === 0) return acknowledge(ctx, texts.payments.noSubscription);
    for (const subscription of goingOn) await this.refunds.endRenewal(subscription);
    await acknowledge(ctx);
    await removePressedKeyboard(ctx);
    await reply(ctx, wordOn('canceled', await this.premiumUntil(clientOf(ctx)), texts));
  }

  /** It may last longer than the subscription, by what was paid for once. */
  private async premiumUntil(clientId: number): Promise<Date | undefined> {
    const balance = promptly(this.credits.balance(clientId)).catch(() => undefined);
    return (await balance)?.premiumUntil;
  }
}

function wordOn(state: SubscriptionState, expiresAt: Date | undefined, { payments }: Texts): Html {
  if (state === 'canceled') return payments.canceled(expiresAt);
  return state === 'active' ? payments.resumed : payments.failed;
}
