import { Injectable } from '@nestjs/common';
import { NotServedError } from './owner-desk';

/** One payment in the books. */
export interface PaymentEntry {
  /** Telegram's `telegram_payment_charge_id`. */
  chargeId: string;
  /** Absent where the person is forgotten. */
  clientId?: number;
  plan: string;
  /** Telegram Stars (XTR), whole. */
  stars: number;
  /** `first` and `renewal` belong to a subscription. */
  kind: 'once' | 'first' | 'renewal';
  paidAt: Date;
  /** Of a subscription: until when it paid for it. */
  expiresAt?: Date;
  refundedAt?: Date;
  /** `charged-back`: not by this house; Telegram's list of transactions alone tells of it. */
  refundReason?: 'refunded' | 'charged-back';
}

export interface PaymentsQuery {
  limit: number;
  clientId?: number;
  /** The last one of the page before. */
  after?: Pick<PaymentEntry, 'paidAt' | 'chargeId'>;
}

/** One transaction of Telegram's list that the books do not know, or know otherwise. */
export interface StatementEntry {
  transactionId: string;
  clientId?: number;
  stars: number;
  happenedAt: Date;
  payload?: string;
}

/** Our books beside Telegram's list of transactions. Lists show the newest, counts tell how many there are. */
export interface Reconciliation {
  /** When the list was read last; absent: never yet. */
  checkedAt?: Date;
  /** Transactions that Telegram lists. */
  transactions: number;
  /** Stars that came in less those that went out, by Telegram's list. */
  balance: number;
  counts: Record<'missing' | 'different' | 'chargedBack' | 'unconfirmed' | 'foreign', number>;
  /** Telegram took Stars for one of our plans, and the books know nothing of it. */
  missing: StatementEntry[];
  /** Telegram and the books do not agree how many. */
  different: StatementEntry[];
  /** Returned by Apple, Google or Telegram, not by us. */
  chargedBack: PaymentEntry[];
  /** In the books, and not in Telegram's list. */
  unconfirmed: PaymentEntry[];
}

/** There is no such charge in the books. */
export class UnknownChargeError extends Error {
  override readonly name = 'UnknownChargeError';
  constructor() {
    super('There is no such payment');
  }
}

/** Telegram did not return the Stars. `final`: and it will not when it is asked again. */
export class RefundFailedError extends Error {
  override readonly name = 'RefundFailedError';
  constructor(
    readonly final: boolean,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`The Stars were not returned: ${reason}`, options);
  }
}

/** Credits of a range of days; one is one picture. */
export interface CreditsEconomy {
  granted: number;
  spent: number;
  /** Of pictures that could not be made. */
  returned: number;
  /** With payments that were returned. */
  takenBack: number;
  /** In all wallets, now. */
  left: number;
}

/** Inclusive days, `YYYY-MM-DD`, by the clock of a zone. */
export interface CreditsQuery {
  from: string;
  to: string;
  zone: string;
}

/** What an owner can ask for about money. */
export interface PaymentServices {
  /** Newest first. */
  list(query: PaymentsQuery): Promise<PaymentEntry[]>;
  reconciliation(): Promise<Reconciliation>;
  credits(query: CreditsQuery): Promise<CreditsEconomy>;
  /**
   * Returns the Stars of a charge, and ends the premium that they paid for; a charge that was returned before stays so.
   * @throws UnknownChargeError, RefundFailedError
   */
  refund(chargeId: string): Promise<PaymentEntry>;
}

/** Where the panel asks about money, the companion keeps the books and the bot talks to Telegram. */
@Injectable()
export class PaymentDesk implements PaymentServices {
  private readonly services: Partial<PaymentServices> = {};

  offer(services: Partial<PaymentServices>): void {
    Object.assign(this.services, services);
  }

  list(query: PaymentsQuery): Promise<PaymentEntry[]> {
    return this.service('list')(query);
  }

  reconciliation(): Promise<Reconciliation> {
    return this.service('reconciliation')();
  }

  credits(query: CreditsQuery): Promise<CreditsEconomy> {
    return this.service('credits')(query);
  }

  refund(chargeId: string): Promise<PaymentEntry> {
    return this.service('refund')(chargeId);
  }

  private service<S extends keyof PaymentServices>(name: S): PaymentServices[S] {
    const service = this.services[name];
    if (!service) throw new NotServedError(name);
    return service;
  }
}
