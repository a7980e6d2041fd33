import { RefreshCw } from 'lucide-react';
import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { textColour } from '../../../lib/format/colour';
import { pictureBox, pictureFacts } from '../picture';
import { Picture } from '../picture-image';
import { type SpokenRow } from '../rows/row';
import { BubbleTime } from './bubble-time';

interface PictureBubbleProps {
  row: SpokenRow;
  persona: PersonaLegend | undefined;
  /** Width of the column, in pixels. */
  available: number;
  onOpen: (eventId: string) => void;
}

/** A generated picture at its real ratio, with what was asked for beneath. */
export function PictureBubble({ row: { event, first }, persona, available, onOpen }: PictureBubbleProps) {
  const box = pictureBox(event.meta, available);
  const { refreshed } = pictureFacts(event.meta);
  const name = event.personaName ?? persona?.name ?? 'Bot';
  const caption = event.message ?? event.prompt;
  return (
    <div className={cn('flex justify-start', first ? 'pt-2' : 'pt-0.5')}>
      <figure
        className="overflow-hidden rounded-bubble rounded-bl-sm bg-ai-bubble"
        style={{ width: box.width }}
      >
        {first && (
          <p
            className="truncate px-3.5 pt-2 pb-1.5 text-sm font-semibold"
            style={{ color: textColour(persona?.colour ?? '') }}
          >
            {name}
          </p>
        )}
        <Picture
          event={event}
          className="w-full object-cover"
          style={{ height: box.height }}
          onOpen={() => onOpen(event.eventId)}
        />
        <figcaption className="flow-root px-3.5 pt-1.5 pb-1.5 text-reading">
          {refreshed && (
            <span className="mr-2 inline-flex items-center gap-1 text-sm font-medium text-muted">
              <RefreshCw className="size-3.5" aria-hidden />
              Another version
            </span>
          )}
          {caption && <span className="written line-clamp-3">{caption}</span>}
          <BubbleTime at={event.createdAt} className="text-muted" />
        </figcaption>
      </figure>
    </div>
  );
}
