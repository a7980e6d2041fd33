import { Radio } from 'lucide-react';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { type LiveFigures } from '../../lib/api-types';
import { t } from '../../lib/i18n/t';
import { PeopleList } from '../person/people-list';
import { PeopleListSkeleton } from '../person/people-list-skeleton';
import { useLatestPeople } from './use-latest-people';

/** The people who were here last, newest on top; each leads to what was said. */
export function Ticker({ rows, figures }: { rows: number; figures: LiveFigures | null }) {
  const latest = useLatestPeople(rows, figures);
  return (
    <Loaded
      query={latest}
      skeleton={<PeopleListSkeleton rows={rows} />}
      isEmpty={(people) => people.length === 0}
      empty={
        <Message icon={Radio} title={t('live.quiet')}>
          {t('users.noneText')}
        </Message>
      }
    >
      {(people) => (
        <PeopleList people={people} moment={({ lastSeenAt }) => lastSeenAt} label={t('live.lastSeen')} />
      )}
    </Loaded>
  );
}
