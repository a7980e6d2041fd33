import { type Day } from '../../lib/format/days';

export const touches = ['first', 'last', 'significant'] as const;
/** Which link gets the credit for a payment. */
export type Touch = (typeof touches)[number];
export const cohortSteps = ['week', 'month'] as const;
export type CohortStep = (typeof cohortSteps)[number];

/** The one that an address wants, else the first. */
export const oneOf = <T extends string>(all: readonly [T, ...T[]], wanted: string | null): T =>
  all.find((each) => each === wanted) ?? all[0];

export interface RevenueGroup {
  /** Null where nothing tells. */
  key: string | null;
  label: string | null;
  paid: number;
  refunded: number;
  payments: number;
  payers: number;
}

export interface RevenueDay {
  date: Day;
  paid: number;
  refunded: number;
  payments: number;
}

export interface RevenueCohort {
  cohort: Day;
  users: number;
  values: { days: number; stars: number; isOver: boolean }[];
}

export interface Revenue {
  days: RevenueDay[];
  plans: RevenueGroup[];
  personas: RevenueGroup[];
  sources: RevenueGroup[];
  users: number;
  payers: number;
  paid: number;
  payments: number;
  refunded: number;
  refunds: number;
  chargedBack: number;
  subscriptions: Record<'started' | 'renewed' | 'canceled' | 'resumed' | 'failed', number>;
  outOfCredits: number;
  cohorts: RevenueCohort[];
  /** Null where no companion keeps credits. */
  credits: { granted: number; spent: number; returned: number; takenBack: number; left: number } | null;
}

export const peopleBy = ['all', 'day', 'plan', 'persona', 'source', 'cohort'] as const;
export type PeopleBy = (typeof peopleBy)[number];

/** Payments that somebody wants to see the people of. */
export interface OpenPayers {
  figure: 'paid' | 'refunded';
  by: PeopleBy;
  key: string | null;
}

/** "?open=paid.plan.week", or without a key for those of whom nothing tells. */
export const payersName = ({ figure, by, key }: OpenPayers): string =>
  [figure, by, ...(key === null ? [] : [key])].join('.');

export function payersOf(name: string | null): OpenPayers | null {
  const [figure, word, ...rest] = (name ?? '').split('.');
  const by = peopleBy.find((each) => each === word);
  if ((figure !== 'paid' && figure !== 'refunded') || !by) return null;
  return { figure, by, key: rest.length > 0 ? rest.join('.') : null };
}

const per = (amount: number, people: number): number | null => (people > 0 ? amount / people : null);

/** What the range comes to. Null where there is nothing to divide by. */
export const sumsOf = ({ users, payers, paid, refunded }: Revenue) => ({
  net: paid - refunded,
  payingShare: per(payers, users),
  perUser: per(paid - refunded, users),
  perPayer: per(paid - refunded, payers),
});
