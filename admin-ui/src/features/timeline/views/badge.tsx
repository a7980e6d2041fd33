import {
  Ban,
  CircleAlert,
  type LucideIcon,
  MousePointerClick,
  Pencil,
  RefreshCw,
  Sparkles,
  Star,
  Terminal,
} from 'lucide-react';
import { cn } from '../../../lib/cn';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime, exactTime } from '../../../lib/format/times';
import { type BadgeRow } from '../rows/row';

/** Events that a sign tells apart at a glance; the others do with their words. */
const icons: Record<string, LucideIcon> = {
  premium_action: Star,
  bot_blocked: Ban,
  reply_failed: CircleAlert,
  image_refresh: RefreshCw,
  message_edited: Pencil,
  button_pressed: MousePointerClick,
  persona_selected: Sparkles,
};

/** Something done: a small gray badge in the centre. Its time shows on hover, and always where nothing hovers. */
export function Badge({ row: { event, command, text } }: { row: BadgeRow }) {
  const timeZone = useTimeZone();
  const Icon = command ? Terminal : icons[event.eventName];
  return (
    <div className="group flex justify-center py-1.5">
      <p
        className={cn(
          'relative flex max-w-[80%] items-center gap-1.5 rounded-full bg-sunken px-3 py-1 text-xs text-muted',
          command && 'font-medium text-text',
        )}
        title={exactTime(event.createdAt, timeZone)}
      >
        {Icon && <Icon className="size-3.5 shrink-0" aria-hidden />}
        <span className="written line-clamp-2">{text}</span>
        <time
          dateTime={event.createdAt}
          className="figures absolute left-full ml-2 font-normal whitespace-nowrap text-muted opacity-0 transition-opacity duration-100 group-hover:opacity-100 pointer-coarse:opacity-100"
        >
          {clockTime(event.createdAt, timeZone)}
        </time>
      </p>
    </div>
  );
}
