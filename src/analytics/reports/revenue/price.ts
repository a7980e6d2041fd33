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

/** A price and the days on which it is valid. */
export interface PriceSpan {
  kind: Price['kind'];
  engine: string;
  since: string;
  /** The first day on which it is not any more. */
  until: string;
  price: number;
  price_out: number | null;
}

/** The prices in a currency, each until the next of the same thing. */
export function spansOf(prices: readonly Price[], currency: string | null): PriceSpan[] {
  const inCurrency = prices.filter((price) => price.currency === currency);
  return inCurrency.map(({ kind, engine, validFrom, price, priceOut }) => {
    const later = inCurrency
      .filter((other) => other.kind === kind && other.engine === engine && other.validFrom > validFrom)
      .map((other) => other.validFrom);
    return {
      kind,
      engine,
      since: validFrom,
      until: later.reduce((next, day) => (day < next ? day : next), 'infinity'),
      price,
      price_out: priceOut,
    };
  });
}

/** The currency in which somebody who names none is told: that of the newest price of a Star, or of anything. */
export function currencyOf(prices: readonly Price[]): string | null {
  const stars = prices.filter(({ kind }) => kind === 'star');
  const newest = (stars.length > 0 ? stars : prices).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return newest[0]?.currency ?? null;
}
