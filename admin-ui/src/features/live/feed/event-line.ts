import { type TimelineEvent } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { badgeText } from '../../catalogue/badge-text';
import { type Legend } from '../../catalogue/use-catalogue';

/** What an event says in one line. */
export function eventLine(event: TimelineEvent, legend: Legend | undefined): string {
  const known = legend?.events.get(event.eventName);
  const label = badgeText(event, known);
  if (known?.timeline === 'image') return t('live.picture', { prompt: event.prompt ?? event.message ?? '' });
  if (known?.timeline === 'user-bubble' || known?.timeline === 'ai-bubble')
    return event.message?.trim() || label;
  return label;
}
