import { type PriceSpan, spansOf } from '../price';
import { type MarginQuery } from './margin-query';

/** Uses of one engine on one day, with the sums that `uses.ts` tells of; 0 where there is nothing to sum. */
export interface Uses {
  n: number;
  told_without_cost: number;
  untold_without_cost: number;
  amount: number;
  amount_out: number;
  told_cost: number;
  untold_cost: number;
}

/** What things cost on their days, in one currency. */
export class UsePrices {
  private readonly spans: readonly PriceSpan[];

  constructor({ prices, currency }: Pick<MarginQuery, 'prices' | 'currency'>) {
    this.spans = spansOf(prices, currency);
  }

  /** An engine without a price of its own has that of its kind. */
  of(kind: PriceSpan['kind'], engine: string, day: string): PriceSpan | undefined {
    const valid = this.spans.filter((span) => span.kind === kind && span.since <= day && isBefore(day, span));
    return valid.find((span) => span.engine === engine) ?? valid.find((span) => span.engine === '');
  }

  /** What a Star was worth. */
  starOn(day: string): number | undefined {
    return this.of('star', '', day)?.price;
  }
}

const isBefore = (day: string, { until }: PriceSpan): boolean => until === 'infinity' || day < until;

/** What is told of a use has a price; without a price, and for what is not told, it is known by its own cost alone. */
export function costOf(uses: Uses, price: PriceSpan | undefined): number {
  if (!price) return uses.told_cost + uses.untold_cost;
  return uses.amount * price.price + uses.amount_out * (price.price_out ?? 0) + uses.untold_cost;
}

/** How many of them are of unknown cost. */
export function unpricedOf(uses: Uses, price: PriceSpan | undefined): number {
  if (!price) return uses.told_without_cost + uses.untold_without_cost;
  return isFree(price) ? 0 : uses.untold_without_cost;
}

/** What costs nothing needs no effort told. */
const isFree = ({ price, price_out }: PriceSpan): boolean => price === 0 && (price_out ?? 0) === 0;
