import { Link } from 'react-router';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Moment } from '../../components/moment';
import { Loaded } from '../../components/states/loaded';
import { t } from '../../lib/i18n/t';
import { initials, personName } from '../person/person';
import { PeopleListSkeleton } from '../person/people-list-skeleton';
import { type OpenCell } from './retention';
import { type RetentionQuestion, useRetained } from './use-retention';

interface RetainedDialogProps {
  question: RetentionQuestion;
  cell: OpenCell;
  onClose: () => void;
}

/** The people behind one figure, each a step from their conversation. */
export function RetainedDialog({ question, cell, onClose }: RetainedDialogProps) {
  const retained = useRetained(question, cell);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = retained;
  return (
    <Dialog title={t('retention.behind')} onClose={onClose}>
      <div className="overflow-y-auto px-3 pb-4">
        <Loaded query={retained} skeleton={<PeopleListSkeleton rows={6} />}>
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
              {t('retention.more')}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
