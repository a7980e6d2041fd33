import { cn } from '../../../lib/cn';
import { type Attachment } from '../attachment';

/** A voice message, sticker, file or place, in the bubble above its text. */
export function AttachmentLine({ attachment, mine }: { attachment: Attachment; mine: boolean }) {
  const { icon: Icon, label, detail, emoji } = attachment;
  return (
    <div className="flex items-center gap-3 py-1 pr-2">
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
      <div className="min-w-0">
        <p className="font-medium">{label}</p>
        {detail && (
          <p className={cn('figures written text-sm', mine ? 'text-user-bubble-muted' : 'text-muted')}>
            {detail}
          </p>
        )}
      </div>
    </div>
  );
}
