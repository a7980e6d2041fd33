import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { attachmentOf } from '../attachment';
import { type SpokenRow } from '../rows/row';
import { useTimelineTools } from '../timeline-context';
import { AttachmentLine } from './attachment-line';
import { Edits } from './edits';
import { EventTime } from './event-time';
import { Keyboard } from './keyboard';
import { Marked } from './marked';
import { PersonaName } from './persona-name';

const sides = {
  user: {
    place: 'items-end',
    bubble: 'rounded-br-sm bg-user-bubble text-white selection:bg-white/35',
    joined: 'rounded-tr-sm',
    muted: 'text-user-bubble-muted',
  },
  ai: {
    place: 'items-start',
    bubble: 'rounded-bl-sm bg-ai-bubble',
    joined: 'rounded-tl-sm',
    muted: 'text-muted',
  },
};

const time = 'float-right mt-1.5 ml-3';

/** Something said: the person right and blue, the persona left and gray, named at the head of a group. */
export function Bubble({ row, persona }: { row: SpokenRow; persona: PersonaLegend | undefined }) {
  const { story, focused } = useTimelineTools();
  const { event, first } = row;
  const mine = row.kind === 'user';
  const side = mine ? sides.user : sides.ai;
  const attachment = attachmentOf(event.meta);
  const edits = mine ? story.editsOf(event) : [];
  const moment = <EventTime event={event} className={cn(time, side.muted)} />;
  return (
    <div className={cn('flex flex-col', side.place, first ? 'pt-2' : 'pt-0.5')}>
      <div className="max-w-[min(560px,82%)]">
        <div
          className={cn(
            'flow-root rounded-bubble px-3.5 pt-2 pb-1.5 text-reading',
            side.bubble,
            !first && side.joined,
            focused === event.eventId && 'ring-3 ring-images',
          )}
        >
          {mine ? (
            <span className="sr-only">{t('timeline.user')}: </span>
          ) : (
            <PersonaName event={event} persona={persona} shown={first} />
          )}
          {attachment && (
            <AttachmentLine attachment={attachment} mine={mine} time={event.message ? null : moment} />
          )}
          {edits.length > 0 ? (
            <Edits event={event} edits={edits} muted={side.muted} />
          ) : (
            event.message && <Marked text={event.message} />
          )}
          {!event.message && !attachment && <em className={side.muted}>{t('timeline.noText')}</em>}
          {(event.message || !attachment) && moment}
        </div>
        <Keyboard event={event} />
      </div>
    </div>
  );
}
