import { t } from '../../lib/i18n/t';

/** A filter that finds more people is not counted to the end. */
const COUNTED_AT_MOST = 10_000;

/** "12 people", "3 people found", "10,000 people found, or more". */
export function totalSentence(total: number, narrowed: boolean): string {
  if (!narrowed) return t('users.count', { count: total });
  if (total >= COUNTED_AT_MOST) return t('users.foundMany', { count: COUNTED_AT_MOST });
  return t('users.found', { count: total });
}
