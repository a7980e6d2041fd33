import { Link } from 'react-router';
import { Avatar } from '../../components/avatar';
import { Moment } from '../../components/moment';
import { RowStack } from '../../components/row-stack';
import { type UserSummary } from '../../lib/api-types';
import { t } from '../../lib/i18n/t';
import { initials, personName } from './person';
import { PremiumMark } from './premium-mark';

interface PeopleListProps {
  people: UserSummary[];
  /** The time at the end of a line. */
  moment: (person: UserSummary) => string;
  label: string;
}

/** A few people, a line each, that leads to the conversation. */
export const PeopleList = ({ people, moment, label }: PeopleListProps) => (
  <RowStack label={label} items={people} keyOf={({ clientId }) => clientId}>
    {(person) => (
      <Link
        to={`/users/${person.clientId}`}
        className="flex h-14 items-center gap-3 rounded-md px-2 -outline-offset-2 hover:bg-sunken"
      >
        <Avatar id={person.clientId} initials={initials(person)} />
        <span className="min-w-0 flex-1">
          <span className="flex items-center gap-1.5">
            <bdi className="truncate font-medium">{personName(person)}</bdi>
            {person.isPremium && <PremiumMark />}
          </span>
          <span className="figures block truncate text-sm text-muted">
            {t('stats.countMessages', { count: person.messages })}
            {person.source && (
              <>
                {' · '}
                <bdi>{person.source}</bdi>
              </>
            )}
          </span>
        </span>
        <Moment at={moment(person)} className="figures shrink-0 text-sm text-muted" />
      </Link>
    )}
  </RowStack>
);
