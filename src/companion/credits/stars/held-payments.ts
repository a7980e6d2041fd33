import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { PersonalData } from '../../../events/personal-data';
import { Store } from '../../conversations/store/store';
import { openWallet } from '../ledger';
import { PaymentSlips } from '../payment-slips';
import { type Subscription, Subscriptions } from './subscriptions';

/** Kept of a person, by their id. */
const TABLES = ['payments', 'subscriptions', 'credits', 'wallets'] as const;

/** Has Telegram take no more Stars for a subscription. Repeatable. */
export type EndRenewal = (subscription: Subscription) => Promise<void>;

/**
 * What is kept of a person's payments and credits. Bookkeeping needs the charge, plan, Stars and dates of each payment,
 * to agree with Telegram's list; these stay, and who paid does not.
 */
@Injectable()
export class HeldPayments {
  private endRenewal: EndRenewal = () => Promise.resolve();

  constructor(
    private readonly store: Store,
    private readonly slips: PaymentSlips,
    private readonly subscriptions: Subscriptions,
    people: PersonalData,
    @Inject(ENV) private readonly env: Env,
  ) {
    people.heldBy({
      name: 'payments',
      copy: (clientId) => this.copy(clientId),
      erase: (clientId) => this.erase(clientId),
    });
  }

  /** Nobody who is forgotten shall go on paying. */
  endRenewalsBy(endRenewal: EndRenewal): void {
    this.endRenewal = endRenewal;
  }

  private async *copy(clientId: number): AsyncGenerator<unknown> {
    for (const table of TABLES) {
      const rows = await this.store.ask<{ row: unknown }>(
        `SELECT to_jsonb(t) - 'client_id' AS row FROM ${table} t WHERE client_id = $1`,
        [clientId],
      );
      for (const { row } of rows) yield { [table]: row };
    }
  }

  private async erase(clientId: number): Promise<number> {
    await this.slips.settle(clientId);
    for (const subscription of await this.subscriptions.goingOn(clientId))
      await this.endRenewal(subscription);
    return this.store.transaction(async (ask) => {
      // A payment that is being entered comes to its end first; one that comes later finds its payer forgotten.
      const opened = await openWallet(ask, clientId, this.env.ANALYTICS_TIME_ZONE);
      if (!opened) await ask('SELECT 1 FROM wallets WHERE client_id = $1 FOR UPDATE', [clientId]);
      await ask(
        `INSERT INTO erased_payments (charge_id, plan, stars, kind, paid_at, refunded_at, refund_reason)
         SELECT charge_id, plan, stars, kind, paid_at, refunded_at, refund_reason FROM payments WHERE client_id = $1
         ON CONFLICT (charge_id) DO NOTHING`,
        [clientId],
      );
      // What Telegram lists of them and never told.
      await ask(
        `INSERT INTO erased_payments (charge_id, plan, stars, kind, paid_at)
         SELECT transaction_id, coalesce(nullif(split_part(payload, ':', 2), ''), payload), stars, 'once', happened_at
           FROM star_statement WHERE client_id = $1 AND direction = 'in' AND payload IS NOT NULL
         ON CONFLICT (charge_id) DO NOTHING`,
        [clientId],
      );
      let erased = opened ? -1 : 0;
      for (const table of TABLES) {
        const rows = await ask(`DELETE FROM ${table} WHERE client_id = $1 RETURNING 1`, [clientId]);
        erased += rows.length;
      }
      await ask('UPDATE star_statement SET client_id = NULL WHERE client_id = $1', [clientId]);
      return erased;
    });
  }
}
