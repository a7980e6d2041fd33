export const marginBy = ['persona', 'story', 'source', 'user'] as const;
export type MarginBy = (typeof marginBy)[number];
export const orders = ['best', 'worst'] as const;
export type MarginOrder = (typeof orders)[number];

export interface MarginSums {
  answers: number;
  pictures: number;
  stars: number;
  income: number;
  cost: number;
  /** Not in the income: nobody said what a Star was worth then. */
  unpricedStars: number;
  /** Not in the cost. */
  unpricedUses: number;
}

export interface MarginGroup extends MarginSums {
  key: string | null;
  label: string | null;
}

export interface Margin {
  /** Null: there are no prices. */
  currency: string | null;
  sums: MarginSums;
  groups: MarginGroup[];
  unpriced: { kind: 'model' | 'picture'; engine: string; uses: number }[];
}
