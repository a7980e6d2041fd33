import { Injectable } from '@nestjs/common';
import { type Payment } from '../../companion/credits/payment';
import { EventBus } from '../../events/event-bus';
import { currentScope, runInScope } from '../../events/update-scope';

export interface ToldCharge {
  clientId: number;
  chargeId: string;
  plan?: string | undefined;
  stars: number;
  at: Date;
}

/** What became of a subscription. */
export interface ToldChange {
  clientId: number;
  subscriptionId: string;
  change: 'started' | 'renewed' | 'canceled' | 'resumed' | 'failed';
  plan: string;
  by?: 'user' | 'bot';
  expiresAt?: Date | undefined;
}

type SubscriptionPayment = Payment & Required<Pick<Payment, 'subscription'>>;

/** Tells of money. Whoever tells of the same charge again, in whatever update, tells the same event. */
@Injectable()
export class ToldPayments {
  constructor(private readonly bus: EventBus) {}

  paid({ at, ...charge }: ToldCharge): void {
    this.inScope(`charge:${charge.chargeId}:paid`, at, () =>
      this.bus.publish('premium_action', { ...charge, action: 'paid' }),
    );
  }

  refunded({ at, ...charge }: ToldCharge, reason: 'refunded' | 'charged-back' = 'refunded'): void {
    this.inScope(`charge:${charge.chargeId}:refunded`, at, () =>
      this.bus.publish('premium_action', {
        ...charge,
        action: 'refunded',
        ...(reason === 'charged-back' && { meta: { reason } }),
      }),
    );
  }

  expired(clientId: number, at: Date): void {
    this.inScope(`premium:${clientId}:${at.getTime()}`, at, () =>
      this.bus.publish('premium_action', { clientId, action: 'expired' }),
    );
  }

  /** By a payment. */
  subscriptionPaid({ clientId, chargeId, plan, paidAt, subscription }: SubscriptionPayment): void {
    const { id: subscriptionId, expiresAt, isFirst } = subscription;
    const change = isFirst ? 'started' : 'renewed';
    this.inScope(`charge:${chargeId}:subscription`, paidAt, () =>
      this.changed({ clientId, subscriptionId, change, plan, expiresAt }),
    );
  }

  changed({ expiresAt, ...change }: ToldChange): void {
    this.bus.publish('subscription_changed', {
      ...change,
      ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    });
  }

  private inScope(key: string, at: Date, publish: () => void): void {
    const { person, meta = {} } = currentScope() ?? {};
    runInScope({ key, at, person, meta }, publish);
  }
}
