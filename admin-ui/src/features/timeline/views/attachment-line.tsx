import { type ReactNode } from 'react';
import { cn } from '../../../lib/cn';
import { type Attachment } from '../attachment';

interface AttachmentLineProps {
  attachment: Attachment;
  mine: boolean;
  /** Stands at the end of the line where no text follows that it could follow. */
  time: ReactNode;
}

/** A voice message, sticker, file or place, in the bubble above its text. */
export function AttachmentLine({ attachment, mine, time }: AttachmentLineProps) {
  const { icon: Icon, label, detail, emoji } = attachment;
  return (
    <div className="flex items-end gap-3 pb-0.5">
      <div className="flex min-w-0 items-center gap-3 py-0.5">
        {emoji ? (
          <span className="text-[40px] leading-none" aria-hidden>
            {emoji}
          </span>
        ) : (
          <span
            className={cn(
              'grid size-10 shrink-0 place-items-center rounded-full',
              mine ? 'bg-white/20' : 'bg-accent-solid text-white',
            )}
          >
            <Icon className="size-5" aria-hidden />
          </span>
        )}
        <div className="min-w-0 leading-5">
          <p className="font-medium">{label}</p>
          {detail && (
            <p className={cn('figures written text-sm', mine ? 'text-user-bubble-muted' : 'text-muted')}>
              {detail}
            </p>
          )}
        </div>
      </div>
      {time}
    </div>
  );
}
