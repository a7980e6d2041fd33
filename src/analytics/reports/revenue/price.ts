/** What something costs from a day on, until a later price of the same thing. */
export interface Price {
  /** `star`: what one Telegram Star is worth. */
  kind: 'model' | 'picture' | 'star';
  /** As events name it; `''` is every engine that has no price of its own. */
  engine: string;
  /** ISO 4217. */
  currency: string;
  /** In the analytics time zone. */
  validFrom: string;
  /** Of a million tokens read, of a picture, or of a Star. */
  price: number;
  /** Of a million tokens written; null for what is no model. */
  priceOut: number | null;
}

/** What a Star is worth on a day; undefined before the first price. */
export function starValue(prices: readonly Price[], currency: string, day: string): number | undefined {
  const valid = prices.filter(
    (price) => price.kind === 'star' && price.currency === currency && price.validFrom <= day,
  );
  return valid.reduce<Price | undefined>(
    (latest, price) => (latest && latest.validFrom >= price.validFrom ? latest : price),
    undefined,
  )?.price;
}
