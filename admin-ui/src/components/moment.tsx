import { useNow } from '../lib/browser/use-now';
import { useTimeZone } from '../lib/format/time-zone';
import { exactTime, relativeTime } from '../lib/format/times';

/** How long ago something was; the exact moment on hover. */
export function Moment({ at, className }: { at: string; className?: string }) {
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={exactTime(at, timeZone)} className={className}>
      {relativeTime(at, useNow(), timeZone)}
    </time>
  );
}
