/** A way to pay for premium. Prices are Telegram Stars (XTR). */
export interface Plan {
  id: string;
  days: number;
  stars: number;
  /** Paid anew at the end of each period, until it is canceled. Telegram knows no period but 30 days. */
  renews?: true;
}

/** Shown in this order; ids are part of callback data and invoices, so an id that was ever sold keeps its meaning. */
export const plans = [
  { id: 'week', days: 7, stars: 75 },
  { id: 'month', days: 30, stars: 250 },
  { id: 'monthly', days: 30, stars: 200, renews: true },
] as const satisfies readonly Plan[];

export type PlanId = (typeof plans)[number]['id'];

export const findPlan = (id: string): Plan | undefined => plans.find((plan) => plan.id === id);

/** Pictures a client may have painted. One picture, or another version of one, is one credit. */
export const allowance = {
  /** Given once, when a client comes first. */
  welcome: 12,
  /** What a balance is filled up to at the beginning of each day. */
  daily: { free: 3, premium: 60 },
} as const;
