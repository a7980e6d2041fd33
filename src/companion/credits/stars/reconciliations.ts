import { Injectable } from '@nestjs/common';
import { PaymentDesk, type Reconciliation, type StatementEntry } from '../../../events/payment-desk';
import { Store } from '../../conversations/store/store';
import { ALL_PAYMENTS, entryOf, PAYMENT_COLUMNS, type PaymentRow } from '../payment';
import { PAYLOAD_PREFIX } from './order';

/** Longer than an update takes; what is younger may be on its way. */
const GRACE = `interval '10 minutes'`;
/** Telegram keeps an update for a day. What it did not tell until then it never will. */
const TOLD_WITHIN = `interval '25 hours'`;
const SHOWN = 100;

/** Payments for something else, as the same bot may have sold before, are not ours to judge. */
const PAID = `kind = 'invoice_payment' AND direction = 'in'`;
const OURS = `starts_with(coalesce(payload, ''), '${PAYLOAD_PREFIX}')`;
const KNOWN = `(EXISTS (SELECT 1 FROM payments WHERE charge_id = transaction_id)
             OR EXISTS (SELECT 1 FROM erased_payments WHERE charge_id = transaction_id))`;
const MISSING = `FROM star_statement WHERE ${PAID} AND ${OURS} AND NOT ${KNOWN} AND happened_at < now() - ${GRACE}`;
const FOREIGN = `FROM star_statement WHERE ${PAID} AND NOT ${OURS}`;
const DIFFERENT = `FROM star_statement WHERE ${PAID}
   AND EXISTS (SELECT 1 FROM payments WHERE charge_id = transaction_id AND payments.stars <> star_statement.stars)`;
const CHARGED_BACK = `FROM ${ALL_PAYMENTS} WHERE refund_reason = 'charged-back'`;
const UNCONFIRMED = `FROM payments WHERE paid_at < (SELECT checked_at FROM star_check) - ${GRACE}
   AND NOT EXISTS (SELECT 1 FROM star_statement WHERE transaction_id = charge_id AND direction = 'in')`;

interface StatementRow {
  transaction_id: string;
  client_id: string | null;
  stars: number;
  happened_at: Date;
  payload: string | null;
}

/** A payment that was never told of, as far as Telegram's list tells it. */
export type UntoldPayment = Required<StatementEntry>;
/** Stars that went back, and nobody here sent them. */
export type UntoldReturn = Required<Omit<StatementEntry, 'payload'>> & { plan: string };

/** Compares our books with Telegram's list of transactions. @throws MemoryAwayError from every method */
@Injectable()
export class Reconciliations {
  constructor(
    private readonly store: Store,
    desk: PaymentDesk,
  ) {
    desk.offer({ reconciliation: () => this.read() });
  }

  async read(): Promise<Reconciliation> {
    const [totals] = await this.store.ask<{
      checked_at: Date | null;
      transactions: number;
      balance: number;
      missing: number;
      different: number;
      charged_back: number;
      unconfirmed: number;
      foreign_payments: number;
    }>(
      `SELECT (SELECT checked_at FROM star_check),
              count(*)::int AS transactions,
              coalesce(sum(CASE direction WHEN 'in' THEN stars ELSE -stars END), 0)::float8 AS balance,
              (SELECT count(*)::int ${MISSING}) AS missing, (SELECT count(*)::int ${DIFFERENT}) AS different,
              (SELECT count(*)::int ${CHARGED_BACK}) AS charged_back,
              (SELECT count(*)::int ${UNCONFIRMED}) AS unconfirmed,
              (SELECT count(*)::int ${FOREIGN}) AS foreign_payments
         FROM star_statement`,
      [],
    );
    const listed = (what: string) =>
      this.store.ask<StatementRow>(`SELECT * ${what} ORDER BY happened_at DESC LIMIT ${SHOWN}`, []);
    const booked = (what: string) =>
      this.store.ask<PaymentRow>(
        `SELECT ${PAYMENT_COLUMNS} ${what} ORDER BY paid_at DESC LIMIT ${SHOWN}`,
        [],
      );
    return {
      ...(totals?.checked_at && { checkedAt: totals.checked_at }),
      transactions: totals?.transactions ?? 0,
      balance: totals?.balance ?? 0,
      counts: {
        missing: totals?.missing ?? 0,
        different: totals?.different ?? 0,
        chargedBack: totals?.charged_back ?? 0,
        unconfirmed: totals?.unconfirmed ?? 0,
        foreign: totals?.foreign_payments ?? 0,
      },
      missing: (await listed(MISSING)).map(entryOfRow),
      different: (await listed(DIFFERENT)).map(entryOfRow),
      chargedBack: (await booked(CHARGED_BACK)).map(entryOf),
      unconfirmed: (await booked(UNCONFIRMED)).map(entryOf),
    };
  }

  /** What is missing and will never be told of any more. */
  async untoldPayments(): Promise<UntoldPayment[]> {
    const rows = await this.store.ask<StatementRow>(
      `SELECT * ${MISSING} AND client_id IS NOT NULL AND happened_at < now() - ${TOLD_WITHIN} ORDER BY happened_at LIMIT 1000`,
      [],
    );
    return rows.map((row) => entryOfRow(row) as UntoldPayment);
  }

  /** Enters what went back to people who are forgotten: nobody is left to be told. */
  async enterReturnsToForgotten(): Promise<void> {
    await this.store.ask(
      `UPDATE erased_payments SET refunded_at = happened_at, refund_reason = 'charged-back' FROM star_statement
        WHERE transaction_id = charge_id AND direction = 'out' AND refunded_at IS NULL`,
      [],
    );
  }

  /** What went back according to Telegram, and did not according to us. */
  async untoldReturns(): Promise<UntoldReturn[]> {
    const rows = await this.store.ask<StatementRow & { plan: string }>(
      `SELECT transaction_id, payments.client_id, payments.stars, happened_at, plan
         FROM star_statement JOIN payments ON charge_id = transaction_id
        WHERE direction = 'out' AND refunded_at IS NULL AND happened_at < now() - ${GRACE}
        ORDER BY happened_at LIMIT 1000`,
      [],
    );
    return rows.map((row) => ({ ...entryOfRow(row), plan: row.plan }) as UntoldReturn);
  }
}

const entryOfRow = (row: StatementRow): StatementEntry => ({
  transactionId: row.transaction_id,
  ...(row.client_id !== null && { clientId: Number(row.client_id) }),
  stars: row.stars,
  happenedAt: row.happened_at,
  ...(row.payload && { payload: row.payload }),
});
