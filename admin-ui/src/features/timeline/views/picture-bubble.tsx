import { RefreshCw } from 'lucide-react';
import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { pictureBox, pictureFacts } from '../picture/picture';
import { Picture } from '../picture/picture-image';
import { type SpokenRow } from '../rows/row';
import { BubbleTime } from './bubble-time';
import { PersonaName } from './persona-name';
import { t } from '../../../lib/i18n/t';

interface PictureBubbleProps {
  row: SpokenRow;
  persona: PersonaLegend | undefined;
  /** Width of the column, in pixels. */
  available: number;
  onOpen: (eventId: string) => void;
}

/** More than this is cut to three lines; the lightbox has all of it. */
const LONG = 160;

/** A generated picture at its real ratio, with what was asked for beneath. */
export function PictureBubble({ row: { event, first }, persona, available, onOpen }: PictureBubbleProps) {
  const box = pictureBox(event.meta, available);
  const caption = event.message ?? event.prompt ?? '';
  return (
    <div className={cn('flex justify-start', first ? 'pt-2' : 'pt-0.5')}>
      <figure
        className="overflow-hidden rounded-bubble rounded-bl-sm bg-ai-bubble"
        style={{ width: box.width }}
      >
        <PersonaName event={event} persona={persona} shown={first} className="px-3.5 pt-2 pb-1.5" />
        <Picture
          event={event}
          className="w-full object-cover"
          style={{ height: box.height }}
          onOpen={() => onOpen(event.eventId)}
        />
        <figcaption className="flow-root px-3.5 pt-1.5 pb-1.5 text-reading">
          {pictureFacts(event.meta).refreshed && (
            <p className="flex items-center gap-1 text-sm text-muted">
              <RefreshCw className="size-3.5" aria-hidden />
              {t('timeline.anotherVersion')}
            </p>
          )}
          <span className={cn('written', caption.length > LONG && 'line-clamp-3')}>{caption}</span>
          <BubbleTime at={event.createdAt} className="text-muted" />
        </figcaption>
      </figure>
    </div>
  );
}
