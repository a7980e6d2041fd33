import { UserRoundX } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { PanelBoundary } from '../../components/states/panel-boundary';
import { personName } from '../../features/person/person';
import { PersonFacts } from '../../features/person/person-facts';
import { PersonFactsSkeleton } from '../../features/person/person-facts-skeleton';
import { PersonSheet } from '../../features/person/person-sheet';
import { usePerson } from '../../features/person/use-person';
import { usePersonDays } from '../../features/person/use-person-days';
import { ConversationHeader } from '../../features/timeline/conversation/conversation-header';
import { TimelinePanel } from '../../features/timeline/timeline-panel';
import { NeighbourLinks } from '../../features/users/neighbour-links';
import { hasStatus } from '../../lib/api-error';
import { useMediaQuery } from '../../lib/browser/use-media-query';
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
  const days = usePersonDays(clientId);
  const beside = useMediaQuery('(min-width: 80rem)');
  const [info, setInfo] = useUrlValue('info', { replace: true });
  const title = person.data ? personName(person.data) : t('person.conversation');

  if (hasStatus(person.error, 404) || hasStatus(person.error, 400)) return <UnknownPerson />;
  const facts = (
    <PanelBoundary>
      <Loaded query={person} skeleton={<PersonFactsSkeleton />}>
        {(data) => <PersonFacts person={data} days={days.data} />}
      </Loaded>
    </PanelBoundary>
  );
  return (
    <div className="flex min-h-0 flex-1">
      <title>{t('frame.title', { page: title })}</title>
      <div className="flex min-w-0 flex-1 flex-col bg-surface">
        <ConversationHeader person={person.data} onShowPerson={() => setInfo('1')}>
          <NeighbourLinks clientId={clientId} />
        </ConversationHeader>
        <PanelBoundary>
          <TimelinePanel clientId={clientId} title={title} />
        </PanelBoundary>
      </div>
      {beside ? (
        <aside
          aria-label={t('person.about')}
          className="w-80 shrink-0 overflow-y-auto border-l bg-surface p-5 pt-8 print:hidden"
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
