import { randomBytes } from 'node:crypto';
import { BoundedMap } from './bounded-map';

/** Somebody's payment to the bot. */
export interface StarPayment {
  /** The charge. Also the id of its transaction, and of the one that returns it (Bot API, StarTransaction). */
  id: string;
  amount: number;
  /** Seconds since 1970, as all dates here. */
  date: number;
  userId: number;
  payload: string;
  /** Of a payment for a subscription, in seconds. */
  period?: number;
  returned?: boolean;
}

/** Stars that came or went, as the bot's statement lists them. */
export interface StarMove {
  payment: StarPayment;
  direction: 'in' | 'out';
  date: number;
}

/** A subscription of somebody to the bot. */
export interface Subscription {
  /** Of its first payment, by which the bot names it (Bot API, editUserStarSubscription). */
  chargeId: string;
  userId: number;
  payload: string;
  amount: number;
  period: number;
  expires: number;
  state: 'active' | 'canceled' | 'canceled by the bot' | 'failed';
}

const REMEMBERED = 10_000;

/** The bot's Stars, and where they came from. */
export class Stars {
  readonly payments = new BoundedMap<string, StarPayment>(REMEMBERED);
  /** By the charge of the first payment. */
  readonly subscriptions = new BoundedMap<string, Subscription>(REMEMBERED);
  /** In the order in which they happened. */
  readonly moves: StarMove[] = [];

  get balance(): number {
    return this.moves.reduce(
      (sum, { payment, direction }) => sum + (direction === 'in' ? payment.amount : -payment.amount),
      0,
    );
  }

  receive(payment: Omit<StarPayment, 'id'>): StarPayment {
    const received = { id: `stx${randomBytes(15).toString('base64url')}`, ...payment };
    this.payments.set(received.id, received);
    this.moved({ payment: received, direction: 'in', date: received.date });
    return received;
  }

  giveBack(payment: StarPayment, date: number): void {
    payment.returned = true;
    this.moved({ payment, direction: 'out', date });
  }

  private moved(move: StarMove): void {
    this.moves.push(move);
    if (this.moves.length > 2 * REMEMBERED) this.moves.splice(0, REMEMBERED);
  }
}
