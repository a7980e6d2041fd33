import { UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Moment } from '../../components/moment';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { type Query } from '../../lib/api';
import { t } from '../../lib/i18n/t';
import { PeopleListSkeleton } from './people-list-skeleton';
import { initials, personName } from './person';
import { useFoundPeople } from './use-found-people';

interface FoundPeopleDialogProps {
  /** Of the API that tells them, and what it is asked. */
  path: string;
  parameters: Query;
  onClose: () => void;
}

/** The people behind one figure, each a step from their conversation. */
export function FoundPeopleDialog({ path, parameters, onClose }: FoundPeopleDialogProps) {
  const found = useFoundPeople(path, parameters);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  return (
    <Dialog title={t('person.behind')} onClose={onClose}>
      <div className="overflow-y-auto px-3 pb-4">
        <Loaded
          query={found}
          skeleton={<PeopleListSkeleton rows={6} />}
          isEmpty={(people) => people.length === 0}
          empty={
            <Message icon={UsersRound} title={t('person.nobodyBehind')}>
              {t('person.nobodyBehindText')}
            </Message>
          }
        >
          {(people) => (
            <ol>
              {people.map((person) => (
                <li key={person.clientId}>
                  <Link
                    to={`/users/${person.clientId}`}
                    className="flex h-12 items-center gap-3 rounded-md px-2 -outline-offset-2 hover:bg-pressed"
                  >
                    <Avatar id={person.clientId} initials={initials(person)} />
                    <bdi className="min-w-0 flex-1 truncate">{personName(person)}</bdi>
                    <Moment at={person.lastSeenAt} className="figures shrink-0 text-sm text-muted" />
                  </Link>
                </li>
              ))}
            </ol>
          )}
        </Loaded>
        {hasNextPage && (
          <div className="grid place-items-center pt-2">
            <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
              {t('person.moreBehind')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
