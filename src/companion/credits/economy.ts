import { Injectable } from '@nestjs/common';
import { type CreditsEconomy, type CreditsQuery, PaymentDesk } from '../../events/payment-desk';
import { Store } from '../conversations/store/store';

/** How many credits were given, used up and given back, by the ledger. */
@Injectable()
export class Economy {
  constructor(
    private readonly store: Store,
    desk: PaymentDesk,
  ) {
    desk.offer({ credits: (query) => this.within(query) });
  }

  /** @throws MemoryAwayError */
  private async within({ from, to, zone }: CreditsQuery): Promise<CreditsEconomy> {
    const [row] = await this.store.ask<CreditsEconomy>(
      `SELECT coalesce(sum(delta) FILTER (WHERE delta > 0 AND entry_key NOT LIKE '% back'), 0)::float8 AS granted,
              coalesce(-sum(delta) FILTER (WHERE delta < 0 AND entry_key NOT LIKE 'refund %'), 0)::float8 AS spent,
              coalesce(sum(delta) FILTER (WHERE delta > 0 AND entry_key LIKE '% back'), 0)::float8 AS returned,
              coalesce(-sum(delta) FILTER (WHERE delta < 0 AND entry_key LIKE 'refund %'), 0)::float8 AS "takenBack",
              (SELECT coalesce(sum(balance), 0)::float8 FROM wallets) AS "left"
       FROM credits
       WHERE entered_at >= ($1::date)::timestamp AT TIME ZONE $3
         AND entered_at < ($2::date + 1)::timestamp AT TIME ZONE $3`,
      [from, to, zone],
    );
    if (!row) throw new Error('an aggregate gave no row');
    return row;
  }
}
