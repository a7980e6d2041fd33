import { z } from 'zod';
import { type PaymentEntry } from '../../events/payment-desk';

/** Stars that arrived. Also what is written to disk while the database is away. */
export const payment = z.object({
  clientId: z.int(),
  /** Telegram's `telegram_payment_charge_id`; the same as the id of the Stars transaction. */
  chargeId: z.string(),
  plan: z.string(),
  stars: z.int(),
  paidAt: z.coerce.date(),
  subscription: z
    .object({ id: z.uuid(), expiresAt: z.coerce.date(), isFirst: z.boolean() })
    .describe('what it is a payment of, if it comes again')
    .optional(),
});
export type Payment = z.output<typeof payment>;

export interface PaymentRow {
  client_id: string | null;
  charge_id: string;
  plan: string;
  stars: number;
  kind: PaymentEntry['kind'];
  paid_at: Date;
  expires_at: Date | null;
  refunded_at: Date | null;
  refund_reason: PaymentEntry['refundReason'] | null;
}

export const PAYMENT_COLUMNS =
  'client_id, charge_id, plan, stars, kind, paid_at, expires_at, refunded_at, refund_reason';

/** The books, those payments included whose people are forgotten. */
export const ALL_PAYMENTS = `(
  SELECT ${PAYMENT_COLUMNS} FROM payments
  UNION ALL
  SELECT NULL, charge_id, plan, stars, kind, paid_at, NULL, refunded_at, refund_reason FROM erased_payments
) AS books`;

export const entryOf = (row: PaymentRow): PaymentEntry => ({
  chargeId: row.charge_id,
  ...(row.client_id !== null && { clientId: Number(row.client_id) }),
  plan: row.plan,
  stars: row.stars,
  kind: row.kind,
  paidAt: row.paid_at,
  ...(row.expires_at && { expiresAt: row.expires_at }),
  ...(row.refunded_at && { refundedAt: row.refunded_at }),
  ...(row.refund_reason && { refundReason: row.refund_reason }),
});
