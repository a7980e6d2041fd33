import { UserRoundX } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { PanelBoundary } from '../../components/states/panel-boundary';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { personName } from '../../features/person/person';
import { PersonFacts } from '../../features/person/person-facts';
import { PersonFactsSkeleton } from '../../features/person/person-facts-skeleton';
import { PersonSheet } from '../../features/person/person-sheet';
import { usePerson } from '../../features/person/use-person';
import { ConversationHeader } from '../../features/timeline/conversation/conversation-header';
import { ConversationSkeleton } from '../../features/timeline/conversation/conversation-skeleton';
import { TimelineView } from '../../features/timeline/timeline-view';
import { useRestart, useTimeline } from '../../features/timeline/use-timeline';
import { hasStatus } from '../../lib/api-error';
import { useMediaQuery } from '../../lib/browser/use-media-query';
import { together } from '../../lib/together';
import { useUrlValue } from '../../lib/url/use-url-value';
import { t } from '../../lib/i18n/t';

const UnknownPerson = () => (
  <div className="grid flex-1 place-items-center">
    <title>{t('frame.title', { page: t('person.unknown') })}</title>
    <Message
      icon={UserRoundX}
      title={<h1>{t('person.unknownTitle')}</h1>}
      action={
        <Link to="/users" className={buttonStyle({ look: 'solid' })}>
          {t('person.goToUsers')}
        </Link>
      }
    >
      {t('person.unknownText')}
    </Message>
  </div>
);

/** Another person is another page: scroll position and open panels begin anew. */
export function Component() {
  const { clientId = '' } = useParams();
  return <UserPage key={clientId} clientId={clientId} />;
}

function UserPage({ clientId }: { clientId: string }) {
  const person = usePerson(clientId);
  const timeline = useTimeline(clientId);
  const catalogue = useCatalogue();
  const restart = useRestart(clientId);
  const beside = useMediaQuery('(min-width: 80rem)');
  const [picture, setPicture] = useUrlValue('picture', { replace: true });
  const [info, setInfo] = useUrlValue('info', { replace: true });

  const { fetchNextPage, hasNextPage, isFetchingNextPage, isFetchNextPageError } = timeline;
  const load = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const history = useMemo(
    () => ({
      hasOlder: hasNextPage,
      loading: isFetchingNextPage,
      failed: isFetchNextPageError && !isFetchingNextPage,
      load,
    }),
    [hasNextPage, isFetchingNextPage, isFetchNextPageError, load],
  );

  if (hasStatus(person.error, 404) || hasStatus(person.error, 400)) return <UnknownPerson />;
  const facts = (
    <PanelBoundary>
      <Loaded query={person} skeleton={<PersonFactsSkeleton />}>
        {(data) => <PersonFacts person={data} />}
      </Loaded>
    </PanelBoundary>
  );
  return (
    <div className="flex min-h-0 flex-1">
      <title>
        {t('frame.title', { page: person.data ? personName(person.data) : t('person.conversation') })}
      </title>
      <div className="flex min-w-0 flex-1 flex-col bg-surface">
        <ConversationHeader person={person.data} onRefresh={restart} onShowPerson={() => setInfo('1')} />
        <PanelBoundary>
          <Loaded query={together(timeline, catalogue)} skeleton={<ConversationSkeleton />} fill>
            {([events, legend]) => (
              <TimelineView
                events={events}
                legend={legend}
                history={history}
                picture={picture}
                onPicture={setPicture}
              />
            )}
          </Loaded>
        </PanelBoundary>
      </div>
      {beside ? (
        <aside
          aria-label={t('person.about')}
          className="w-80 shrink-0 overflow-y-auto border-l bg-surface p-5 pt-8"
        >
          {facts}
        </aside>
      ) : (
        <PersonSheet open={info !== null} onClose={() => setInfo(null)}>
          {facts}
        </PersonSheet>
      )}
    </div>
  );
}
