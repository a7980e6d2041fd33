import { speech } from '../i18n/language';

const cache = new Map<string, Intl.NumberFormat>();

function formatter(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const { tag } = speech();
  const key = `${tag} ${name}`;
  const known = cache.get(key) ?? new Intl.NumberFormat(tag, options);
  cache.set(key, known);
  return known;
}

/** 12,345 */
export const formatNumber = (value: number): string => formatter('plain', {}).format(value);

/** 12.3K, for places where the exact figure is one hover away. */
export const formatCompact = (value: number): string =>
  formatter('compact', { notation: 'compact', maximumFractionDigits: 1 }).format(value);

/** A ratio such as 0.125 as 12.5%; whole per cents from ten upward, where tenths say nothing. */
export function formatPercent(ratio: number): string {
  const digits = Math.abs(ratio) >= 0.1 ? 0 : 1;
  return formatter(`percent ${digits}`, { style: 'percent', maximumFractionDigits: digits }).format(ratio);
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12 MB" of a number of bytes, in thousands. */
export function formatBytes(bytes: number): string {
  const power = Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = BYTES[power] ?? 'byte';
  return formatter(unit, { style: 'unit', unit, maximumFractionDigits: power > 1 ? 1 : 0 }).format(
    bytes / 1000 ** power,
  );
}

/** "7 hr", "2 days": a count of a unit that ECMA-402 knows. */
export const formatUnit = (value: number, unit: 'second' | 'minute' | 'hour' | 'day' | 'month'): string => {
  const unitDisplay = unit === 'day' || unit === 'month' ? 'long' : 'short';
  return formatter(unit, { style: 'unit', unit, unitDisplay }).format(value);
};
