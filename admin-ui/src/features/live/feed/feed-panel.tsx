import { Pause, Play, Radio } from 'lucide-react';
import { Button } from '../../../components/button';
import { Panel } from '../../../components/panel';
import { RowStack } from '../../../components/row-stack';
import { Message } from '../../../components/states/message';
import { t } from '../../../lib/i18n/t';
import { type LiveSnapshot } from '../../../lib/live/live-feed';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { PeopleListSkeleton } from '../../person/people-list-skeleton';
import { FeedRow } from './feed-row';
import { FeedState } from './feed-state';
import { usePeopleById } from './use-people-by-id';

interface FeedPanelProps {
  live: LiveSnapshot;
  paused: boolean;
  onPause: (paused: boolean) => void;
  /** Not everything is asked for. */
  filtered: boolean;
}

/** What happens, newest on top, as long as nobody holds it. */
export function FeedPanel({ live, paused, onPause, filtered }: FeedPanelProps) {
  const { state, events, leftOut, waiting } = live;
  const legend = useCatalogue().data;
  const people = usePeopleById(events);
  return (
    <Panel
      title={t('live.feed')}
      actions={
        // On phones always in a line of its own, whatever the state is called.
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 max-sm:basis-full">
          <FeedState state={state} paused={paused} />
          <Button onClick={() => onPause(!paused)} aria-pressed={paused}>
            {paused ? <Play className="size-4" aria-hidden /> : <Pause className="size-4" aria-hidden />}
            {paused ? t('live.resume') : t('live.pause')}
            {paused && waiting > 0 && (
              <span className="figures rounded-full bg-accent-soft px-1.5 text-sm text-accent">
                {t('live.waiting', { count: waiting })}
              </span>
            )}
          </Button>
        </div>
      }
    >
      {leftOut > 0 && (
        <p className="mx-5 mb-2 rounded-md bg-warning-soft px-3 py-2 text-sm text-warning">
          {t('live.leftOut', { count: leftOut })}
        </p>
      )}
      <div className="min-h-[480px]">
        {events.length > 0 ? (
          <RowStack label={t('live.feed')} items={events} keyOf={({ eventId }) => eventId}>
            {(event) => <FeedRow event={event} person={people.get(event.clientId)} legend={legend} />}
          </RowStack>
        ) : state === 'connecting' ? (
          <PeopleListSkeleton rows={8} />
        ) : (
          <Message icon={Radio} title={t('live.quiet')}>
            {filtered ? t('live.quietFiltered') : t('live.quietText')}
          </Message>
        )}
      </div>
    </Panel>
  );
}
