import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';
import { type Touch } from '../sources/sources-query';

export interface RevenueQuery extends ChosenPeople {
  /** Days on which Stars came or went, in the analytics time zone. */
  range: DateRange;
  /** Which link gets the credit for a payment. */
  touch: Touch;
  /** How long a cohort of newcomers is. */
  by: 'week' | 'month';
}

/** Days after their first by which people of a cohort are told to have paid. */
export const LIFETIME_DAYS = [0, 7, 30, 60, 90] as const;
/** A payment belongs to the persona of the last event with one, at most so many days before it. */
export const PERSONA_DAYS = 30;

/** Telegram Stars by what they were paid for, with, or after. */
export interface RevenueGroup {
  /** Null where nothing tells. */
  key: string | null;
  label: string | null;
  paid: number;
  refunded: number;
  payments: number;
  payers: number;
}

export interface RevenueCohort {
  /** First day of the week (Monday) or month. */
  cohort: string;
  users: number;
  /** Stars, less those returned, of all of them together by the end of the nth day after their own first. */
  values: { days: number; stars: number; isOver: boolean }[];
}

export interface Revenue {
  days: { date: string; paid: number; refunded: number; payments: number }[];
  plans: RevenueGroup[];
  personas: RevenueGroup[];
  sources: RevenueGroup[];
  /** People who were there in the range; and of them, those who paid. */
  users: number;
  payers: number;
  paid: number;
  payments: number;
  refunded: number;
  refunds: number;
  /** Of the refunds, those that Apple, Google or Telegram made. */
  chargedBack: number;
  subscriptions: Record<'started' | 'renewed' | 'canceled' | 'resumed' | 'failed', number>;
  /** How often somebody wanted a picture and had no credit left. */
  outOfCredits: number;
  cohorts: RevenueCohort[];
}

/** Whose payments, as the people behind a figure are asked for. */
export interface PayersQuery {
  figure: 'paid' | 'refunded';
  by: 'all' | 'day' | 'plan' | 'persona' | 'source' | 'cohort';
  /** Of `by`; null where nothing tells. */
  key: string | null;
}
