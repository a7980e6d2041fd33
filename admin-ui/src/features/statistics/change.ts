import { formatNumber, formatPercent } from '../../lib/format/numbers';

export interface Change {
  direction: 'up' | 'down' | 'same';
  /** "12%", or what stands in for it where there is nothing to divide by. */
  text: string;
  /** The same as a sentence, for hover and readers. */
  sentence: string;
}

/** How a figure changed against the period before; null where that period is unknown. */
export function changeOf(now: number, before: number | undefined): Change | null {
  if (before === undefined) return null;
  const was = `${formatNumber(before)} in the period before`;
  if (now === before) return { direction: 'same', text: '0%', sentence: `Unchanged: ${was}` };
  const direction = now > before ? 'up' : 'down';
  // Growth from nothing has no ratio.
  if (before === 0) return { direction, text: 'new', sentence: `None in the period before` };
  const text = formatPercent(Math.abs(now - before) / before);
  return { direction, text, sentence: `${direction === 'up' ? 'Up' : 'Down'} ${text}: ${was}` };
}
