import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { attachmentOf } from '../attachment';
import { type SpokenRow } from '../rows/row';
import { AttachmentLine } from './attachment-line';
import { BubbleTime } from './bubble-time';
import { PersonaName } from './persona-name';
import { t } from '../../../lib/i18n/t';

const sides = {
  user: {
    place: 'justify-end',
    bubble: 'rounded-br-sm bg-user-bubble text-white selection:bg-white/35',
    joined: 'rounded-tr-sm',
    muted: 'text-user-bubble-muted',
  },
  ai: {
    place: 'justify-start',
    bubble: 'rounded-bl-sm bg-ai-bubble',
    joined: 'rounded-tl-sm',
    muted: 'text-muted',
  },
};

/** Something said: the person right and blue, the persona left and gray, named at the head of a group. */
export function Bubble({ row, persona }: { row: SpokenRow; persona: PersonaLegend | undefined }) {
  const { event, first } = row;
  const mine = row.kind === 'user';
  const side = mine ? sides.user : sides.ai;
  const attachment = attachmentOf(event.meta);
  const time = <BubbleTime at={event.createdAt} className={side.muted} />;
  return (
    <div className={cn('flex', side.place, first ? 'pt-2' : 'pt-0.5')}>
      <div
        className={cn(
          'flow-root max-w-[min(560px,82%)] rounded-bubble px-3.5 pt-2 pb-1.5 text-reading',
          side.bubble,
          !first && side.joined,
        )}
      >
        {mine ? (
          <span className="sr-only">{t('timeline.user')}: </span>
        ) : (
          <PersonaName event={event} persona={persona} shown={first} />
        )}
        {attachment && (
          <AttachmentLine attachment={attachment} mine={mine} time={event.message ? null : time} />
        )}
        {event.message && <span className="written">{event.message}</span>}
        {!event.message && !attachment && <em className={side.muted}>{t('timeline.noText')}</em>}
        {(event.message || !attachment) && time}
      </div>
    </div>
  );
}
