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
import { type BadgeRow } from '../rows/row';
import { useTimelineTools } from '../timeline-context';
import { EventTime } from './event-time';
import { Keyboard } from './keyboard';
import { Marked } from './marked';

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
  const { focused } = useTimelineTools();
  const Icon = command ? Terminal : icons[event.eventName];
  return (
    <div className="group flex flex-col items-center py-1.5">
      <p
        className={cn(
          'relative flex max-w-[80%] items-center gap-1.5 rounded-full bg-sunken px-3 py-1 text-xs text-muted',
          command && 'font-medium text-text',
          focused === event.eventId && 'ring-3 ring-images',
        )}
      >
        {Icon && <Icon className="size-3.5 shrink-0" aria-hidden />}
        <Marked text={text} className="line-clamp-2" />
        <EventTime
          event={event}
          className="absolute left-full ml-2 font-normal whitespace-nowrap text-muted opacity-0 transition-opacity duration-100 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      </p>
      <Keyboard event={event} className="w-60 max-w-[82%]" />
    </div>
  );
}
