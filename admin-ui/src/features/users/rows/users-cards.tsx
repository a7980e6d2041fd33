import { Image, MessageCircle } from 'lucide-react';
import { Moment } from '../../../components/moment';
import { type UserSummary } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { Stars } from '../../person/stars';
import { StateBadge } from '../../person/state-badge';
import { useWindowRows } from './use-window-rows';
import { UserName } from './user-name';
import { t } from '../../../lib/i18n/t';

interface UsersCardsProps {
  users: UserSummary[];
  total: number;
  onEnd: () => void;
  hasMore: boolean;
  busy: boolean;
}

const CARD = 96;

/** The users as a list, for phones. */
export function UsersCards({ users, total, ...paging }: UsersCardsProps) {
  const { list, height, rows } = useWindowRows({ count: users.length, rowHeight: CARD, ...paging });
  return (
    <div role="list" aria-label={t('page.users')} ref={list} className="relative" style={{ height }}>
      {rows.map(({ index, top }) => {
        const user = users[index];
        if (!user) return null;
        return (
          <div
            key={user.clientId}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            className="absolute inset-x-0 flex flex-col contain-strict justify-center gap-1.5 border-b px-4 last:border-0 active:bg-sunken"
            style={{ top, height: CARD }}
          >
            <div className="flex items-center justify-between gap-3">
              <UserName user={user} />
              <StateBadge person={user} />
            </div>
            <p className="figures flex items-center gap-4 pl-12 text-sm text-muted">
              <Moment at={user.lastSeenAt} className="min-w-0 flex-1 truncate" />
              <span className="inline-flex items-center gap-1">
                <MessageCircle className="size-3.5" role="img" aria-label={t('users.messages')} />
                {formatNumber(user.messages)}
              </span>
              <span className="inline-flex items-center gap-1">
                <Image className="size-3.5" role="img" aria-label={t('users.images')} />
                {formatNumber(user.images)}
              </span>
              {user.stars > 0 && <Stars amount={user.stars} />}
            </p>
          </div>
        );
      })}
    </div>
  );
}
