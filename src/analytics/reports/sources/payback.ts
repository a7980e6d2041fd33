import { lengthInDays } from '../date-range';
import { type Price, starValue } from '../revenue/price';
import { type SourceFigures } from './sources-query';

/** Telegram Stars, as a currency (Bot API). */
export const STARS = 'XTR';

export interface Cost {
  amount: number;
  /** ISO 4217, or {@link STARS}. */
  currency: string;
}

export interface Payback {
  /** What came back until today, in the currency of the cost; null where no price says what a Star is worth in it. */
  earned: number | null;
  /** Day on which it was as much as the cost for the first time; null if it never was. */
  day: string | null;
  /** Days from the first person to that day, 0 for the same. */
  afterDays: number | null;
}

/** When a link brought in what it cost. */
export function paybackOf(
  { firstDay, starDays }: Pick<SourceFigures, 'firstDay' | 'starDays'>,
  { amount, currency }: Cost,
  prices: readonly Price[],
): Payback {
  const worth = (day: string): number | undefined =>
    currency === STARS ? 1 : starValue(prices, currency, day);
  const isKnown = currency === STARS || prices.some((p) => p.kind === 'star' && p.currency === currency);
  if (!isKnown) return { earned: null, day: null, afterDays: null };
  let earned = 0;
  let reached: string | null = amount === 0 ? firstDay : null;
  for (const { day, stars } of starDays) {
    earned += stars * (worth(day) ?? 0);
    if (earned >= amount && stars > 0) reached ??= day;
  }
  const afterDays =
    reached === null || firstDay === null ? null : lengthInDays({ from: firstDay, to: reached }) - 1;
  return { earned, day: reached, afterDays };
}
