import { useCallback, useMemo, useState } from 'react';
import { Loaded } from '../../components/states/loaded';
import { type TimelineEvent } from '../../lib/api-types';
import { isDay } from '../../lib/format/days';
import { t } from '../../lib/i18n/t';
import { useUrlValue } from '../../lib/url/use-url-value';
import { type Legend, useCatalogue } from '../catalogue/use-catalogue';
import { ExportDialog } from '../export/export-dialog';
import { usePersonDays } from '../person/use-person-days';
import { type Target } from './conversation/conversation';
import { ConversationSkeleton } from './conversation/conversation-skeleton';
import { kindsOf } from './reading/kinds';
import { useLiveAppend } from './reading/use-live-append';
import { TimelineView } from './timeline-view';
import { LifeStrip } from './tools/life-strip';
import { Toolbar } from './tools/toolbar';
import { useFinding } from './tools/use-finding';
import { useHistory } from './use-history';
import { useRestart, useTimeline } from './use-timeline';

interface TimelinePanelProps {
  clientId: string;
  /** Whose it is, for paper and files. */
  title: string;
}

/** A conversation and the ways through it. What is read, and from when, is in the address. */
export function TimelinePanel({ clientId, title }: TimelinePanelProps) {
  const catalogue = useCatalogue();
  if (!catalogue.data) {
    return (
      <Loaded query={catalogue} skeleton={<ConversationSkeleton />} fill>
        {() => null}
      </Loaded>
    );
  }
  return <Reading clientId={clientId} title={title} legend={catalogue.data} />;
}

const isMoment = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));

const targetAt = (at: string | null): Target =>
  at === null ? null : isDay(at) ? { day: at } : { eventId: null, at };

function Reading({ clientId, title, legend }: TimelinePanelProps & { legend: Legend }) {
  const [show, setShow] = useUrlValue('show');
  const [wanted, setAt] = useUrlValue('at', { replace: true });
  const at = isDay(wanted) || isMoment(wanted) ? wanted : null;
  const kinds = useMemo(() => kindsOf(show, legend), [show, legend]);
  const reading = useMemo(() => ({ clientId, at, kinds }), [clientId, at, kinds]);
  const timeline = useTimeline(reading);
  const history = useHistory(timeline);
  const days = usePersonDays(clientId);
  const restart = useRestart(clientId);
  useLiveAppend(reading, timeline.data?.end ?? null);

  const [target, setTarget] = useState<Target>(() => targetAt(at));
  const [day, setDay] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'export' | 'print' | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);

  const events = timeline.data?.events;
  const jump = useCallback(
    (to: string) => {
      setTarget({ day: to });
      setAt(to);
    },
    [setAt],
  );
  const goTo = useCallback(
    (event: TimelineEvent) => {
      setTarget({ eventId: event.eventId, at: event.createdAt });
      if (!events?.some(({ eventId }) => eventId === event.eventId)) setAt(event.createdAt);
    },
    [events, setAt],
  );
  const toNewest = useCallback(() => {
    setTarget(null);
    setAt(null);
  }, [setAt]);
  const finding = useFinding(clientId, goTo);

  return (
    <>
      <Toolbar
        finding={finding}
        show={show}
        onShow={setShow}
        day={day}
        firstDay={days.data?.[0]?.day}
        onJump={jump}
        onExport={() => setDialog('export')}
        onPrint={() => setDialog('print')}
        onRefresh={() => {
          toNewest();
          restart();
        }}
      />
      <LifeStrip days={days.data ?? []} day={day} onJump={jump} />
      <Loaded query={timeline} skeleton={<ConversationSkeleton />} fill>
        {(read) => (
          <TimelineView
            // Another part of the conversation is another view, whose rows stand elsewhere.
            key={`${at} ${kinds}`}
            title={title}
            events={read.events}
            legend={legend}
            history={history}
            target={target}
            find={finding.find}
            printing={dialog === 'print'}
            onPrinted={closeDialog}
            onNewest={toNewest}
            onDay={setDay}
          />
        )}
      </Loaded>
      {dialog === 'export' && (
        <ExportDialog
          what={t(kinds === null ? 'timeline.exportAll' : 'timeline.exportShown')}
          source="events"
          query={{ clientId, event: kinds }}
          onClose={closeDialog}
        />
      )}
    </>
  );
}
