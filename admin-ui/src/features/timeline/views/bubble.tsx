import { type PersonaLegend } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { textColour } from '../../../lib/format/colour';
import { attachmentOf } from '../attachment';
import { type SpokenRow } from '../rows/row';
import { AttachmentLine } from './attachment-line';
import { BubbleTime } from './bubble-time';

/** Something said: the person right and blue, the persona left and gray, named at the head of a group. */
export function Bubble({ row, persona }: { row: SpokenRow; persona: PersonaLegend | undefined }) {
  const { event, first, last } = row;
  const mine = row.kind === 'user';
  const attachment = attachmentOf(event.meta);
  const name = event.personaName ?? persona?.name ?? 'Bot';
  return (
    <div className={cn('flex', mine ? 'justify-end' : 'justify-start', first ? 'pt-2' : 'pt-0.5')}>
      <div
        className={cn(
          'flow-root max-w-[min(560px,82%)] rounded-bubble px-3.5 pt-2 pb-1.5 text-reading',
          mine ? 'bg-user-bubble text-white selection:bg-white/35' : 'bg-ai-bubble',
          // Corners towards the neighbours of the same group are tight; the last one points at its speaker.
          mine ? !first && 'rounded-tr-sm' : !first && 'rounded-tl-sm',
          mine ? 'rounded-br-sm' : 'rounded-bl-sm',
          !last && (mine ? 'rounded-br-sm' : 'rounded-bl-sm'),
        )}
      >
        {!mine && first ? (
          <p className="text-sm font-semibold" style={{ color: textColour(persona?.colour ?? '') }}>
            {name}
          </p>
        ) : (
          <span className="sr-only">{mine ? 'User: ' : `${name}: `}</span>
        )}
        {attachment && <AttachmentLine attachment={attachment} mine={mine} />}
        {event.message && <span className="written">{event.message}</span>}
        {!event.message && !attachment && (
          <em className={mine ? 'text-user-bubble-muted' : 'text-muted'}>No text was kept</em>
        )}
        <BubbleTime at={event.createdAt} className={mine ? 'text-user-bubble-muted' : 'text-muted'} />
      </div>
    </div>
  );
}
