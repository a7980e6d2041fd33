import { Injectable, Logger } from '@nestjs/common';
import { Payments } from '../../companion/credits/payments';
import { HeldPayments } from '../../companion/credits/stars/held-payments';
import { type Subscription, Subscriptions } from '../../companion/credits/stars/subscriptions';
import {
  PaymentDesk,
  type PaymentEntry,
  RefundFailedError,
  UnknownChargeError,
} from '../../events/payment-desk';
import { failureOf } from '../telegram/outgoing/failure';
import { StarCalls } from './star-calls';
import { ToldPayments } from './told-payments';

/** Telegram has nothing left to do: it was done before. */
const DONE_BEFORE = /ALREADY_REFUNDED|SUBSCRIPTION_NOT_ACTIVE/;

/** Gives Stars back, and ends what would take them again. */
@Injectable()
export class Refunds {
  private readonly logger = new Logger(Refunds.name);

  constructor(
    private readonly payments: Payments,
    private readonly subscriptions: Subscriptions,
    private readonly calls: StarCalls,
    private readonly told: ToldPayments,
    held: HeldPayments,
    desk: PaymentDesk,
  ) {
    // In silence: what is told of people who are being forgotten would be kept after all else is gone.
    held.endRenewalsBy((subscription) => this.ifPossible(() => this.cancel(subscription)));
    desk.offer({ refund: (chargeId) => this.refund(chargeId) });
  }

  /** @throws UnknownChargeError, RefundFailedError, MemoryAwayError */
  async refund(chargeId: string): Promise<PaymentEntry> {
    const paid = await this.payments.find(chargeId);
    if (!paid) throw new UnknownChargeError();
    if (paid.refundedAt) return paid;
    const { clientId, plan, stars } = paid;
    try {
      // Who has the Stars of a subscription back does not want to pay for it again.
      if (paid.kind !== 'once') await this.endRenewals(clientId);
      await unlessDoneBefore(this.calls.refund(clientId, chargeId));
    } catch (error) {
      const failure = failureOf(error);
      const isFinal = failure.kind === 'refused' && failure.code === 400;
      const reason = failure.kind === 'refused' ? failure.description : `Telegram: ${failure.kind}`;
      throw new RefundFailedError(isFinal, reason, { cause: error });
    }
    const now = new Date(Math.floor(Date.now() / 1000) * 1000);
    const charge = { clientId, chargeId, plan, stars };
    const refundedAt = await this.payments.refund({ ...charge, refundedAt: now, reason: 'refunded' });
    this.told.refunded({ ...charge, at: refundedAt });
    return { ...paid, refundedAt, refundReason: 'refunded' };
  }

  /** Has Telegram take no more Stars. @throws as `TelegramClient.callApi`, MemoryAwayError */
  async endRenewal(subscription: Subscription): Promise<Subscription> {
    const ended = await this.cancel(subscription);
    const { id: subscriptionId, clientId, plan, expiresAt } = ended;
    this.told.changed({ clientId, subscriptionId, change: 'canceled', plan, by: 'bot', expiresAt });
    return ended;
  }

  private async cancel(subscription: Subscription): Promise<Subscription> {
    for (const chargeId of await this.subscriptions.charges(subscription))
      await unlessDoneBefore(this.calls.endRenewal(subscription.clientId, chargeId));
    return (await this.subscriptions.become({ ...subscription, state: 'canceled' })) ?? subscription;
  }

  private async endRenewals(clientId: number): Promise<void> {
    for (const subscription of await this.subscriptions.goingOn(clientId))
      await this.ifPossible(() => this.endRenewal(subscription));
  }

  /**
   * What Telegram refuses once it always refuses, as for a charge or an account that is gone: neither must keep Stars
   * from being returned or a person from being forgotten.
   */
  private async ifPossible(end: () => Promise<unknown>): Promise<void> {
    try {
      await end();
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'refused' || failure.code !== 400) throw error;
      this.logger.warn(`Telegram does not end a subscription: ${failure.description}`);
    }
  }
}

async function unlessDoneBefore(call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind !== 'refused' || !DONE_BEFORE.test(failure.description)) throw error;
  }
}
