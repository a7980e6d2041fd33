import { type DateRange } from '../../date-range';
import { type ChosenPeople } from '../../segments/chosen-people';
import { type Touch } from '../../sources/sources-query';
import { type Price } from '../price';

export interface MarginQuery extends ChosenPeople {
  range: DateRange;
  by: 'persona' | 'story' | 'source' | 'user';
  /** Which link gets the credit, where `by` is source. */
  touch: Touch;
  /** ISO 4217; prices in other currencies do not count. Null: nothing has a price. */
  currency: string | null;
  prices: readonly Price[];
  /** The largest margins first, or the smallest. */
  order: 'best' | 'worst';
}

/** What came in and what was used up for it. */
export interface MarginSums {
  answers: number;
  pictures: number;
  /** Telegram Stars, less those returned. */
  stars: number;
  /** What they were worth on their days, and what answers and pictures cost. */
  income: number;
  cost: number;
  /** Stars of days on which no price tells their worth; they are not in the income. */
  unpricedStars: number;
  /** Answers and pictures of unknown cost; they are not in the cost. */
  unpricedUses: number;
}

export interface MarginGroup extends MarginSums {
  /** Null for what belongs to no persona, story or link. */
  key: string | null;
  label: string | null;
}

export interface Margin {
  /** Of all groups, shown or not. */
  sums: MarginSums;
  groups: MarginGroup[];
  /** Engines without a price on some day, with how many answers or pictures: what the price table lacks. */
  unpriced: { kind: 'model' | 'picture'; engine: string; uses: number }[];
}
