import { cn } from '../../../lib/cn';
import { type Day } from '../../../lib/format/days';
import { useToday } from '../../../lib/format/time-zone';
import { dayHeading } from '../../../lib/format/times';

export const DayPill = ({ day, className }: { day: Day; className?: string }) => (
  <span
    className={cn(
      'inline-block h-6 rounded-full border bg-surface px-3 text-xs leading-[22px] font-medium text-muted shadow-panel',
      className,
    )}
  >
    {dayHeading(day, useToday())}
  </span>
);
