import { type ApiMessage } from '../api-types';
import { type Subscription } from '../stars';
import { now, type World } from '../world';

/** Somebody's subscription to the bot, and what can become of it (Bot API, "Update.subscription"). */
export class Subscriber {
  constructor(
    private readonly world: World,
    private readonly arrives: (content: Partial<ApiMessage>) => ApiMessage,
    readonly subscription: Subscription,
  ) {}

  /** A month later the Stars are taken again; nobody is asked. @returns the charge */
  renews(): string {
    const { subscription } = this;
    const { userId, amount, payload, period } = subscription;
    if (subscription.state.startsWith('canceled')) throw new Error('A canceled subscription is not renewed');
    subscription.expires += period;
    subscription.state = 'active';
    const payment = this.world.stars.receive({ amount, date: now(), userId, payload, period });
    this.arrives({
      successful_payment: {
        currency: 'XTR',
        total_amount: amount,
        invoice_payload: payload,
        subscription_expiration_date: subscription.expires,
        is_recurring: true,
        telegram_payment_charge_id: payment.id,
        provider_payment_charge_id: '',
      },
    });
    return payment.id;
  }

  /** In Telegram's settings. */
  cancels(): void {
    this.become('canceled');
  }

  /** @throws where it was the bot who canceled it: then only the bot can allow it */
  resumes(): void {
    if (this.subscription.state === 'canceled by the bot')
      throw new Error('The bot does not let this subscription be resumed');
    this.become('active');
  }

  /** There are too few Stars for another month. */
  fails(): void {
    this.become('failed');
  }

  private become(state: 'active' | 'canceled' | 'failed'): void {
    const { subscription, world } = this;
    subscription.state = state;
    const user = world.chats.get(subscription.userId)?.user;
    world.updates.push('subscription', { user, invoice_payload: subscription.payload, state });
  }
}
