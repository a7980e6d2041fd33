import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { type Ask, Store } from '../conversations/store/store';
import { fillUp, lockWallet } from './ledger';
import { findPlan } from './plans';

export interface Payment {
  clientId: number;
  /** Telegram's `telegram_payment_charge_id`; the same as the id of the Stars transaction. */
  chargeId: string;
  plan: string;
  stars: number;
  paidAt: Date;
}

/** What clients paid, and the premium they have from it. */
@Injectable()
export class Payments {
  constructor(
    private readonly store: Store,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Unlocks premium, once per charge. @returns until when the client has it */
  async redeem(payment: Payment): Promise<Date> {
    const { clientId, chargeId, plan, stars, paidAt } = payment;
    const days = findPlan(plan)?.days ?? 0;
    return this.store.transaction(async (ask) => {
      const wallet = await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      const fresh = await ask(
        `INSERT INTO payments (client_id, charge_id, plan, stars, paid_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (client_id, charge_id) DO NOTHING RETURNING 1`,
        [clientId, chargeId, plan, stars, paidAt],
      );
      if (fresh.length === 0) return wallet.premiumUntil ?? new Date();
      const until = await extend(ask, clientId, days);
      await fillUp(ask, clientId, wallet.balance, true, `payment ${chargeId}`);
      return until;
    });
  }

  /** Takes back the days of a charge that Telegram returned to the client. @returns false if it is not known */
  async refund(clientId: number, chargeId: string): Promise<boolean> {
    return this.store.transaction(async (ask) => {
      await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      const [refunded] = await ask<{ plan: string }>(
        `UPDATE payments SET refunded_at = now()
          WHERE client_id = $1 AND charge_id = $2 AND refunded_at IS NULL RETURNING plan`,
        [clientId, chargeId],
      );
      if (!refunded) return false;
      await ask(
        `UPDATE wallets SET premium_until = premium_until - make_interval(days => $2) WHERE client_id = $1`,
        [clientId, findPlan(refunded.plan)?.days ?? 0],
      );
      return true;
    });
  }
}

/** A second purchase begins when the first one ends. */
async function extend(ask: Ask, clientId: number, days: number): Promise<Date> {
  const [row] = await ask<{ premium_until: Date }>(
    `UPDATE wallets SET premium_until = greatest(now(), coalesce(premium_until, now())) + make_interval(days => $2)
      WHERE client_id = $1 RETURNING premium_until`,
    [clientId, days],
  );
  if (!row) throw new Error('a wallet disappeared within a transaction');
  return row.premium_until;
}
