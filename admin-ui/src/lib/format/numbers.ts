import { locale } from './locale';

const plain = new Intl.NumberFormat(locale);
const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const roughPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

/** 12,345 */
export const formatNumber = (value: number): string => plain.format(value);

/** 12.3K, for places where the exact figure is one hover away. */
export const formatCompact = (value: number): string => compact.format(value);

/** A ratio such as 0.125 as 12.5%; whole per cents from ten upward, where tenths say nothing. */
export const formatPercent = (ratio: number): string =>
  (Math.abs(ratio) >= 0.1 ? roughPercent : percent).format(ratio);

/** "1 message", "2 messages". */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${formatNumber(value)} ${value === 1 ? one : many}`;
