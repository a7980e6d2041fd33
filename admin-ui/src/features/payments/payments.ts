/** A payment in Stars, as `GET /api/payments` gives it. */
export interface Payment {
  chargeId: string;
  /** Null where the person is forgotten. */
  clientId: number | null;
  plan: string;
  stars: number;
  kind: 'once' | 'first' | 'renewal';
  paidAt: string;
  expiresAt: string | null;
  refundedAt: string | null;
  refundReason: 'refunded' | 'charged-back' | null;
}

/** A payment as Telegram lists it. */
export interface Transaction {
  transactionId: string;
  clientId: number | null;
  stars: number;
  happenedAt: string;
}

/** How our books agree with Telegram's list; lists hold the newest hundred, counts all. */
export interface Reconciliation {
  checkedAt: string | null;
  transactions: number;
  balance: number;
  counts: Record<Difference | 'foreign', number>;
  missing: Transaction[];
  different: Transaction[];
  chargedBack: Payment[];
  unconfirmed: Payment[];
}

export const differences = ['missing', 'different', 'chargedBack', 'unconfirmed'] as const;
export type Difference = (typeof differences)[number];

/** What stands in one line of a difference, whichever of the two lists it comes from. */
export interface DifferenceLine {
  id: string;
  clientId: number | null;
  stars: number;
  at: string;
}

export const linesOf = (books: Reconciliation, difference: Difference): DifferenceLine[] =>
  books[difference].map((entry) =>
    'chargeId' in entry
      ? { id: entry.chargeId, clientId: entry.clientId, stars: entry.stars, at: entry.paidAt }
      : { id: entry.transactionId, clientId: entry.clientId, stars: entry.stars, at: entry.happenedAt },
  );
