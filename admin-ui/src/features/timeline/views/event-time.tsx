import { cn } from '../../../lib/cn';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime, exactTime } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { type TimelineEvent } from '../../../lib/api-types';
import { useTimelineTools } from '../timeline-context';

/** When it happened; a press tells all else that is known of it. */
export function EventTime({ event, className }: { event: TimelineEvent; className?: string }) {
  const timeZone = useTimeZone();
  const { openDetails } = useTimelineTools();
  const time = clockTime(event.createdAt, timeZone);
  return (
    <button
      type="button"
      aria-label={t('details.open', { time })}
      title={exactTime(event.createdAt, timeZone)}
      onClick={() => openDetails(event.eventId)}
      className={cn('figures rounded-[3px] text-xs leading-4 select-none hover:underline', className)}
    >
      <time dateTime={event.createdAt}>{time}</time>
    </button>
  );
}
