import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import { Panel } from '../../../components/panel';
import { Loaded } from '../../../components/states/loaded';
import { Message } from '../../../components/states/message';
import { api } from '../../../lib/api';
import { type UsersPage } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { useSegment } from '../../../lib/url/use-segment';
import { PeopleList } from '../../person/people-list';
import { PeopleListSkeleton } from '../../person/people-list-skeleton';

const ROWS = 5;

const useNewest = () => {
  const segment = useSegment();
  return useQuery({
    queryKey: ['newest-users', segment],
    queryFn: ({ signal }) =>
      api.get<UsersPage>(
        'analytics/users',
        { sort: 'firstSeenAt', order: 'desc', limit: ROWS, segment },
        signal,
      ),
    select: ({ items }) => items,
  });
};

/** Who came last, whatever the range: the newest are the newest. */
export function NewestPanel() {
  const newest = useNewest();
  return (
    <Panel title={t('stats.newest')}>
      <div className="md:min-h-[292px]">
        <Loaded
          query={newest}
          skeleton={<PeopleListSkeleton rows={ROWS} />}
          isEmpty={(people) => people.length === 0}
          empty={
            <Message icon={UsersRound} title={t('users.none')}>
              {t('users.noneText')}
            </Message>
          }
        >
          {(people) => (
            <PeopleList people={people} moment={({ firstSeenAt }) => firstSeenAt} label={t('stats.newest')} />
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
