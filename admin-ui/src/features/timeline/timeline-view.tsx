import { MessagesSquare } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Message } from '../../components/states/message';
import { type TimelineEvent } from '../../lib/api-types';
import { useTimeZone } from '../../lib/format/time-zone';
import { t } from '../../lib/i18n/t';
import { useUrlValue } from '../../lib/url/use-url-value';
import { type Legend } from '../catalogue/use-catalogue';
import { Conversation, type Target } from './conversation/conversation';
import { type History } from './conversation/history-head';
import { useColumnWidth } from './conversation/use-column-width';
import { EventDetails } from './details/event-details';
import { Lightbox } from './lightbox/lightbox';
import { PrintedConversation } from './print/printed-conversation';
import { buildRows } from './rows/build-rows';
import { storyOf } from './rows/story';
import { TimelineContext } from './timeline-context';

interface TimelineViewProps {
  title: string;
  /** Oldest first. */
  events: TimelineEvent[];
  legend: Legend;
  history: History;
  target: Target;
  find: string;
  printing: boolean;
  onPrinted: () => void;
  onNewest: () => void;
  onDay: (day: string) => void;
}

/** One person's conversation, and what is opened in it: a picture, or all that is known of an event. */
export function TimelineView({
  title,
  events,
  legend,
  history,
  target,
  find,
  printing,
  onPrinted,
  onNewest,
  onDay,
}: TimelineViewProps) {
  const timeZone = useTimeZone();
  const scroller = useRef<HTMLDivElement>(null);
  const available = useColumnWidth(scroller);
  const [picture, setPicture] = useUrlValue('picture', { replace: true });
  const [detailed, setDetailed] = useState<string | null>(null);
  const complete = !history.older.more;
  const rows = useMemo(
    () => buildRows({ events, legend: legend.events, timeZone, complete }),
    [events, legend, timeZone, complete],
  );
  const story = useMemo(() => storyOf(events), [events]);
  const pictures = useMemo(() => rows.flatMap((row) => (row.kind === 'picture' ? [row.event] : [])), [rows]);
  const focused = target && 'eventId' in target ? target.eventId : null;
  const openDetails = useCallback((eventId: string) => setDetailed(eventId), []);
  const tools = useMemo(
    () => ({ find, focused, story, available, openPicture: setPicture, openDetails }),
    [find, focused, story, available, setPicture, openDetails],
  );
  const event = detailed === null ? undefined : events.find(({ eventId }) => eventId === detailed);

  if (rows.length === 0) {
    return (
      <div className="grid flex-1 place-items-center">
        <Message icon={MessagesSquare} title={t('timeline.none')}>
          {t('timeline.noneText')}
        </Message>
      </div>
    );
  }
  return (
    <TimelineContext value={tools}>
      <Conversation
        rows={rows}
        personas={legend.personas}
        history={history}
        scroller={scroller}
        target={target}
        onNewest={onNewest}
        onDay={onDay}
      />
      <Lightbox pictures={pictures} open={picture} onOpen={setPicture} story={story} />
      {event && (
        <EventDetails
          event={event}
          label={legend.events.get(event.eventName)?.label ?? event.eventName}
          onClose={() => setDetailed(null)}
        />
      )}
      {printing && (
        <PrintedConversation title={title} rows={rows} personas={legend.personas} onDone={onPrinted} />
      )}
    </TimelineContext>
  );
}
