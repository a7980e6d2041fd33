import { Image, MessageCircle } from 'lucide-react';
import { Moment } from '../../../components/moment';
import { type UserSummary } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { personName } from '../../person/person';
import { Stars } from '../../person/stars';
import { StateBadge } from '../../person/state-badge';
import { useWindowRows } from './use-window-rows';
import { type Selection } from '../selection/use-selection';
import { UserName } from './user-name';
import { t } from '../../../lib/i18n/t';

interface UsersCardsProps {
  users: UserSummary[];
  total: number;
  selection: Selection;
  onEnd: () => void;
  hasMore: boolean;
  busy: boolean;
}

const CARD = 96;

/** The users as a list, for phones. */
export function UsersCards({ users, total, selection, ...paging }: UsersCardsProps) {
  const { list, height, rows } = useWindowRows({ count: users.length, rowHeight: CARD, ...paging });
  return (
    <div role="list" aria-label={t('page.users')} ref={list} className="relative" style={{ height }}>
      {rows.map(({ index, top }) => {
        const user = users[index];
        if (!user) return null;
        const picked = selection.ids.has(user.clientId);
        return (
          <div
            key={user.clientId}
            role="listitem"
            aria-setsize={total}
            aria-posinset={index + 1}
            className="absolute inset-x-0 flex flex-col contain-strict justify-center gap-1.5 border-b pr-4 pl-1 last:border-0 active:bg-sunken has-checked:bg-accent-soft"
            style={{ top, height: CARD }}
          >
            <div className="flex items-center gap-1">
              {/* As large as a finger; the card around it is a link. */}
              <label className="relative z-10 -my-2 grid size-11 shrink-0 place-items-center">
                <input
                  type="checkbox"
                  aria-label={t('users.pick', { who: personName(user) })}
                  checked={picked}
                  onChange={() => selection.toggle(index, false)}
                  className="size-4.5 accent-accent-solid"
                />
              </label>
              <div className="min-w-0 flex-1">
                <UserName user={user} />
              </div>
              <StateBadge person={user} />
            </div>
            <p className="figures flex items-center gap-4 pl-24 text-sm text-muted">
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
