import { speech } from '../i18n/language';
import { formatNumber } from './numbers';

/** Telegram Stars, as a currency (Bot API). */
const STARS = 'XTR';

/** €12.50 of 12.5 EUR, ⭐ 75 of Stars; small amounts keep what tells them from nothing. */
export function formatMoney(amount: number, currency: string): string {
  if (currency === STARS) return `⭐ ${formatNumber(Math.round(amount * 100) / 100)}`;
  const small = amount !== 0 && Math.abs(amount) < 0.1;
  const options = { style: 'currency', currency, ...(small && { maximumSignificantDigits: 2 }) } as const;
  try {
    return new Intl.NumberFormat(speech().tag, options).format(amount);
  } catch {
    return `${formatNumber(amount)} ${currency}`;
  }
}
