import { cn } from '../../../lib/cn';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime, exactTime } from '../../../lib/format/times';

/** The time in the lower right corner of a bubble, beside the last line where that leaves room. */
export function BubbleTime({ at, className }: { at: string; className?: string }) {
  const timeZone = useTimeZone();
  return (
    <time
      dateTime={at}
      title={exactTime(at, timeZone)}
      className={cn('figures float-right mt-1.5 ml-3 text-xs leading-4 select-none', className)}
    >
      {clockTime(at, timeZone)}
    </time>
  );
}
