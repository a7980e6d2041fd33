import { timesChoice } from '../lib/browser/times-choice';
import { useNow } from '../lib/browser/use-now';
import { useTimeZone } from '../lib/format/time-zone';
import { exactTime, relativeTime, shortMoment } from '../lib/format/times';

/** How long ago something was, or when, as somebody chose; the exact moment on hover. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const timeZone = useTimeZone();
  const now = useNow();
  const exact = timesChoice.use() === 'exact';
  return (
    <time dateTime={at} title={exactTime(at, timeZone)} className={className}>
      {exact ? shortMoment(at, now, timeZone) : relativeTime(at, now, timeZone)}
    </time>
  );
}
