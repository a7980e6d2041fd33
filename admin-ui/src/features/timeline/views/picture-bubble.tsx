import { RefreshCw } from 'lucide-react';
import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { pictureBox, pictureFacts } from '../picture/picture';
import { Picture } from '../picture/picture-image';
import { type SpokenRow } from '../rows/row';
import { useTimelineTools } from '../timeline-context';
import { EventTime } from './event-time';
import { Keyboard } from './keyboard';
import { Marked } from './marked';
import { PersonaName } from './persona-name';
import { t } from '../../../lib/i18n/t';

interface PictureBubbleProps {
  row: SpokenRow;
  persona: PersonaLegend | undefined;
}

/** More than this is cut to three lines; the lightbox has all of it. */
const LONG = 160;

/** A generated picture at its real ratio, with what was asked for beneath. */
export function PictureBubble({ row: { event, first }, persona }: PictureBubbleProps) {
  const { available, focused, openPicture, story } = useTimelineTools();
  const box = pictureBox(event.meta, available);
  const versions = story.versionsOf(event);
  const caption = event.message ?? event.prompt ?? '';
  return (
    <div className={cn('flex flex-col items-start', first ? 'pt-2' : 'pt-0.5')}>
      <figure
        className={cn(
          'overflow-hidden rounded-bubble rounded-bl-sm bg-ai-bubble',
          focused === event.eventId && 'ring-3 ring-images',
        )}
        style={{ width: box.width }}
      >
        <PersonaName event={event} persona={persona} shown={first} className="px-3.5 pt-2 pb-1.5" />
        <Picture
          event={event}
          className="w-full object-cover"
          style={{ height: box.height }}
          onOpen={() => openPicture(event.eventId)}
        />
        <figcaption className="flow-root px-3.5 pt-1.5 pb-1.5 text-reading">
          {pictureFacts(event.meta).refreshed && (
            <p className="flex items-center gap-1 text-sm text-muted">
              <RefreshCw className="size-3.5" aria-hidden />
              {versions.length > 1
                ? t('timeline.versionOf', { number: versions.indexOf(event) + 1, total: versions.length })
                : t('timeline.anotherVersion')}
            </p>
          )}
          <Marked text={caption} className={cn(caption.length > LONG && 'line-clamp-3')} />
          <EventTime event={event} className="float-right mt-1.5 ml-3 text-muted" />
        </figcaption>
      </figure>
      <div style={{ width: box.width }}>
        <Keyboard event={event} />
      </div>
    </div>
  );
}
