import { Check } from 'lucide-react';
import { type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { buttonsOf } from '../rows/story';
import { useTimelineTools } from '../timeline-context';

/** The buttons that stood under a message, and which of them was pressed. */
export function Keyboard({ event, className }: { event: TimelineEvent; className?: string }) {
  const { story } = useTimelineTools();
  const rows = buttonsOf(event).filter((row) => row.length > 0);
  if (rows.length === 0) return null;
  return (
    <ul aria-label={t('timeline.keyboard')} className={cn('mt-1 flex flex-col gap-1', className)}>
      {rows.map((row, i) => (
        <li key={i} className="flex gap-1">
          {row.map((button) => {
            const pressed = story.wasPressed(event, button);
            return (
              <span
                key={button.text}
                className={cn(
                  'flex min-h-8 min-w-0 flex-auto items-center justify-center gap-1.5 rounded-md border px-2.5 py-1 text-center text-sm',
                  pressed
                    ? 'border-accent bg-accent-soft font-medium text-accent'
                    : 'border-line-strong text-muted',
                )}
              >
                {pressed && (
                  <Check className="size-3.5 shrink-0" role="img" aria-label={t('timeline.pressed')} />
                )}
                <span className="written">{button.text}</span>
              </span>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
