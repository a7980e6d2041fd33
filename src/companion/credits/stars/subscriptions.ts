import { Injectable } from '@nestjs/common';
import { type Ask, Store } from '../../conversations/store/store';
import { type Payment } from '../payment';

/** `failed`: there were too few Stars for another month; it goes on when Telegram gets them. */
export type SubscriptionState = 'active' | 'canceled' | 'failed';

/** Premium that is paid for anew each month. */
export interface Subscription {
  id: string;
  clientId: number;
  plan: string;
  state: SubscriptionState;
  /** Until when it is paid for. */
  expiresAt?: Date;
}

interface Row {
  client_id: string;
  subscription_id: string;
  plan: string;
  state: SubscriptionState;
  expires_at: Date | null;
}

/** Who pays anew each month. Nothing here takes or gives Stars: Telegram does, and tells of it. */
@Injectable()
export class Subscriptions {
  constructor(private readonly store: Store) {}

  /** What is paid for now, if anything is; one that goes on before one that does not. */
  async current(clientId: number): Promise<Subscription | undefined> {
    const [row] = await this.store.ask<Row>(
      `SELECT * FROM subscriptions WHERE client_id = $1 AND expires_at > now()
        ORDER BY state = 'canceled', expires_at DESC LIMIT 1`,
      [clientId],
    );
    return row && subscriptionOf(row);
  }

  /** Those that Telegram takes Stars for again: also what is over by our books, as long as nobody said that it ended. */
  async goingOn(clientId: number): Promise<Subscription[]> {
    const rows = await this.store.ask<Row>(
      `SELECT * FROM subscriptions WHERE client_id = $1 AND state <> 'canceled' AND expires_at IS NOT NULL`,
      [clientId],
    );
    return rows.map(subscriptionOf);
  }

  /** A second one beside one that goes on would be paid for nothing; an offer is for one subscription. */
  async mayBegin(clientId: number, subscriptionId: string): Promise<boolean> {
    const [hindrance] = await this.store.ask(
      `SELECT 1 FROM subscriptions
        WHERE client_id = $1 AND (subscription_id = $2 OR (state <> 'canceled' AND expires_at > now())) LIMIT 1`,
      [clientId, subscriptionId],
    );
    return hindrance === undefined;
  }

  /**
   * What Telegram says became of it, in the order in which it says so. It may say so before it tells of the payment.
   * @returns undefined if the client is forgotten: whoever pays has a wallet since the checkout
   */
  async become(change: Omit<Subscription, 'expiresAt'>): Promise<Subscription | undefined> {
    const { clientId, id, plan, state } = change;
    const [row] = await this.store.ask<Row>(
      `INSERT INTO subscriptions (client_id, subscription_id, plan, state)
       SELECT client_id, $2::uuid, $3, $4 FROM wallets WHERE client_id = $1
       ON CONFLICT (client_id, subscription_id) DO UPDATE SET state = excluded.state RETURNING *`,
      [clientId, id, plan, state],
    );
    return row && subscriptionOf(row);
  }

  /**
   * The charges by which Telegram knows it: that of its first payment (Bot API, `editUserStarSubscription`), or the
   * oldest that we know. An offer that is taken twice at the same moment begins two subscriptions.
   */
  async charges({ clientId, id }: Pick<Subscription, 'clientId' | 'id'>): Promise<string[]> {
    const rows = await this.store.ask<{ charge_id: string; kind: string }>(
      'SELECT charge_id, kind FROM payments WHERE client_id = $1 AND subscription_id = $2 ORDER BY paid_at',
      [clientId, id],
    );
    const first = rows.filter(({ kind }) => kind === 'first');
    return (first.length > 0 ? first : rows.slice(0, 1)).map((row) => row.charge_id);
  }
}

/** Within the transaction that enters a payment for the first time: its subscription goes on. */
export async function noteSubscription(ask: Ask, { clientId, plan, subscription }: Payment): Promise<void> {
  if (!subscription) return;
  // Whoever canceled before the first payment was told of has canceled; a payment that comes after it says otherwise.
  await ask(
    `INSERT INTO subscriptions AS known (client_id, subscription_id, plan, state, expires_at)
     VALUES ($1, $2, $3, 'active', $4)
     ON CONFLICT (client_id, subscription_id) DO UPDATE
       SET expires_at = greatest(known.expires_at, excluded.expires_at),
           state = CASE WHEN known.expires_at < excluded.expires_at THEN 'active' ELSE known.state END`,
    [clientId, subscription.id, plan, subscription.expiresAt],
  );
}

/** Within the transaction that returns a payment: its subscription is paid for until the others end, or no longer. */
export async function shortenSubscription(
  ask: Ask,
  { clientId, chargeId, at }: { clientId: number; chargeId: string; at: Date },
): Promise<void> {
  await ask(
    `UPDATE subscriptions AS known
        SET expires_at = coalesce((SELECT max(expires_at) FROM payments
                                    WHERE client_id = $1 AND subscription_id = known.subscription_id
                                      AND refunded_at IS NULL), $3)
      WHERE client_id = $1
        AND subscription_id = (SELECT subscription_id FROM payments WHERE client_id = $1 AND charge_id = $2)`,
    [clientId, chargeId, at],
  );
}

const subscriptionOf = (row: Row): Subscription => ({
  id: row.subscription_id,
  clientId: Number(row.client_id),
  plan: row.plan,
  state: row.state,
  ...(row.expires_at && { expiresAt: row.expires_at }),
});
