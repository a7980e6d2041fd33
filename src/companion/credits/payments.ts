import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { PaymentDesk, type PaymentEntry, type PaymentsQuery } from '../../events/payment-desk';
import { type Ask, Store } from '../conversations/store/store';
import { book, fillUp, lockWallet } from './ledger';
import { ALL_PAYMENTS, entryOf, type Payment, PAYMENT_COLUMNS, type PaymentRow } from './payment';
import { findPlan } from './plans';
import { settlePremium } from './premium';
import { PayerForgottenError, refuseForgotten } from './stars/forgotten-payers';
import { noteSubscription, shortenSubscription } from './stars/subscriptions';

/** Telegram takes the Stars for another month when one ends, and tells of it a little later. */
const RENEWED_WITHIN = `interval '10 minutes'`;

/** Stars that go back to whom they came from. */
export interface Refund extends Pick<Payment, 'clientId' | 'chargeId' | 'plan' | 'stars'> {
  refundedAt: Date;
  reason: NonNullable<PaymentEntry['refundReason']>;
}

/** What clients paid, and the premium they have from it. */
@Injectable()
export class Payments {
  constructor(
    private readonly store: Store,
    @Inject(ENV) private readonly env: Env,
    desk: PaymentDesk,
  ) {
    desk.offer({ list: (query) => this.list(query) });
  }

  /** Unlocks premium, once per charge. @returns until when the client has it @throws MemoryAwayError */
  async redeem(paid: Payment): Promise<Date> {
    const { clientId, chargeId } = paid;
    const redeemed = this.store.transaction(async (ask) => {
      const wallet = await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      await refuseForgotten(ask, chargeId);
      const before = wallet.premiumUntil ?? new Date();
      if (!(await enter(ask, paid))) return before;
      await noteSubscription(ask, paid);
      const until = (await settlePremium(ask, clientId)) ?? before;
      if (until > new Date()) {
        const filled = await fillUp(ask, clientId, wallet.balance, true, `payment ${chargeId}`);
        await ask('UPDATE payments SET granted = $3 WHERE client_id = $1 AND charge_id = $2', [
          clientId,
          chargeId,
          filled - wallet.balance,
        ]);
      }
      return until;
    });
    return redeemed.catch(whenForgotten(() => Promise.resolve(new Date())));
  }

  /**
   * Takes back what Stars unlocked that went back. A charge that is not known yet is entered as returned, so that it
   * unlocks nothing when it is told late.
   * @returns when it was returned: now, or by an earlier call @throws MemoryAwayError
   */
  async refund({ refundedAt, reason, ...paid }: Refund): Promise<Date> {
    const { clientId, chargeId } = paid;
    const refunded = this.store.transaction(async (ask) => {
      const { balance } = await lockWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      await refuseForgotten(ask, chargeId);
      await enter(ask, { ...paid, paidAt: refundedAt });
      const [fresh] = await ask<{ granted: number }>(
        `UPDATE payments SET refunded_at = $3, refund_reason = $4
          WHERE client_id = $1 AND charge_id = $2 AND refunded_at IS NULL RETURNING granted`,
        [clientId, chargeId, refundedAt, reason],
      );
      if (fresh) {
        await settlePremium(ask, clientId);
        await shortenSubscription(ask, { clientId, chargeId, at: refundedAt });
        // That it ends now is told by the refund.
        await ask(
          'UPDATE wallets SET expiry_told = premium_until WHERE client_id = $1 AND premium_until <= now()',
          [clientId],
        );
        const taken = Math.min(balance, fresh.granted);
        if (taken > 0) await book(ask, clientId, { key: `refund ${chargeId}`, delta: -taken });
        return refundedAt;
      }
      const [row] = await ask<{ refunded_at: Date }>(
        'SELECT refunded_at FROM payments WHERE client_id = $1 AND charge_id = $2',
        [clientId, chargeId],
      );
      return row?.refunded_at ?? refundedAt;
    });
    return refunded.catch(whenForgotten(() => this.noteReturnOfForgotten(chargeId, refundedAt, reason)));
  }

  /** @throws MemoryAwayError */
  async find(chargeId: string): Promise<(PaymentEntry & { clientId: number }) | undefined> {
    const [row] = await this.store.ask<PaymentRow>(
      `SELECT ${PAYMENT_COLUMNS} FROM payments WHERE charge_id = $1`,
      [chargeId],
    );
    return row && { ...entryOf(row), clientId: Number(row.client_id) };
  }

  /**
   * Ends of premium that nobody was told of yet, and notes that they are told now.
   * @param tell is called before that is noted, so that each is told at least once
   */
  async eachExpiry(tell: (clientId: number, until: Date) => Promise<void>): Promise<void> {
    const rows = await this.store.ask<{ client_id: string; premium_until: Date }>(
      `SELECT client_id, premium_until FROM wallets
        WHERE premium_until <= now() - ${RENEWED_WITHIN} AND expiry_told IS DISTINCT FROM premium_until
        ORDER BY premium_until LIMIT 1000`,
      [],
    );
    for (const { client_id: clientId, premium_until: until } of rows) {
      await tell(Number(clientId), until);
      await this.store.ask(
        'UPDATE wallets SET expiry_told = premium_until WHERE client_id = $1 AND premium_until <= now()',
        [clientId],
      );
    }
  }

  private async noteReturnOfForgotten(chargeId: string, at: Date, reason: Refund['reason']): Promise<Date> {
    const [row] = await this.store.ask<{ refunded_at: Date }>(
      `UPDATE erased_payments
          SET refund_reason = CASE WHEN refunded_at IS NULL THEN $3 ELSE refund_reason END,
              refunded_at   = coalesce(refunded_at, $2)
        WHERE charge_id = $1 RETURNING refunded_at`,
      [chargeId, at, reason],
    );
    return row?.refunded_at ?? at;
  }

  private async list({ limit, clientId, after }: PaymentsQuery): Promise<PaymentEntry[]> {
    const rows = await this.store.ask<PaymentRow>(
      `SELECT * FROM ${ALL_PAYMENTS}
       WHERE ($1::bigint IS NULL OR client_id = $1)
         AND ($2::timestamptz IS NULL OR paid_at < $2 OR (paid_at = $2 AND charge_id > $3))
       ORDER BY paid_at DESC, charge_id LIMIT $4`,
      [clientId ?? null, after?.paidAt ?? null, after?.chargeId ?? null, limit],
    );
    return rows.map(entryOf);
  }
}

/** @returns whether it was not in the books before */
async function enter(ask: Ask, { clientId, chargeId, plan, stars, paidAt, subscription }: Payment) {
  const kind = !subscription ? 'once' : subscription.isFirst ? 'first' : 'renewal';
  // Who pays once has all of it, also when it could be unlocked only later; a subscription ends when Telegram says.
  const entered = await ask(
    `INSERT INTO payments (client_id, charge_id, plan, stars, paid_at, days, counts_from, kind, subscription_id, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 = 'once' THEN greatest($5, now()) ELSE $5 END, $7, $8, $9)
     ON CONFLICT (client_id, charge_id) DO NOTHING RETURNING 1`,
    [
      ...[clientId, chargeId, plan, stars, paidAt, findPlan(plan)?.days ?? 0, kind],
      ...[subscription?.id ?? null, subscription?.expiresAt ?? null],
    ],
  );
  return entered.length > 0;
}

const whenForgotten =
  <T>(otherwise: () => Promise<T>) =>
  (error: unknown): Promise<T> => {
    if (error instanceof PayerForgottenError) return otherwise();
    throw error;
  };
