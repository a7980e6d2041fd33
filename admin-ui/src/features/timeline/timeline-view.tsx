import { MessagesSquare } from 'lucide-react';
import { useMemo } from 'react';
import { Message } from '../../components/states/message';
import { type TimelineEvent } from '../../lib/api-types';
import { useTimeZone } from '../../lib/format/time-zone';
import { type Legend } from '../catalogue/use-catalogue';
import { Conversation } from './conversation/conversation';
import { type History } from './conversation/history-head';
import { Lightbox } from './lightbox/lightbox';
import { buildRows } from './rows/build-rows';
import { t } from '../../lib/i18n/t';

interface TimelineViewProps {
  /** Oldest first. */
  events: TimelineEvent[];
  legend: Legend;
  history: History;
  /** Event id of the picture that is open large. */
  picture: string | null;
  onPicture: (eventId: string | null) => void;
}

/** One person's conversation, and the picture opened in it. */
export function TimelineView({ events, legend, history, picture, onPicture }: TimelineViewProps) {
  const timeZone = useTimeZone();
  const rows = useMemo(
    () => buildRows({ events, legend: legend.events, timeZone, complete: !history.hasOlder }),
    [events, legend, timeZone, history.hasOlder],
  );
  const pictures = useMemo(() => rows.flatMap((row) => (row.kind === 'picture' ? [row.event] : [])), [rows]);
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
    <>
      <Conversation rows={rows} personas={legend.personas} history={history} onOpenPicture={onPicture} />
      <Lightbox pictures={pictures} open={picture} onOpen={onPicture} />
    </>
  );
}
