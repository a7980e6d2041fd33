import { formatPercent } from './numbers';
import { t } from '../i18n/t';

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
  const was = t('change.before', { count: before });
  if (now === before)
    return { direction: 'same', text: formatPercent(0), sentence: t('change.unchanged', { before: was }) };
  const direction = now > before ? 'up' : 'down';
  // Growth from nothing has no ratio.
  if (before === 0) return { direction, text: t('change.new'), sentence: t('change.noneBefore') };
  const text = formatPercent(Math.abs(now - before) / before);
  return { direction, text, sentence: t(`change.${direction}`, { ratio: text, before: was }) };
}
