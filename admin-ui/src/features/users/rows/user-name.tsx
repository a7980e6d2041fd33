import { Link, useLocation } from 'react-router';
import { Avatar } from '../../../components/avatar';
import { type UserSummary } from '../../../lib/api-types';
import { initials, personName } from '../../person/person';
import { PremiumMark } from '../../person/premium-mark';

/** Avatar, name and @username; the link stretches over the whole row, which must be `relative`. */
export function UserName({ user }: { user: UserSummary }) {
  const { search } = useLocation();
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar id={user.clientId} initials={initials(user)} />
      <div className="min-w-0">
        <div className="flex items-center gap-1.5">
          <Link
            to={`/users/${user.clientId}`}
            // The way back leads to this very search and sort.
            state={{ list: search }}
            className="truncate font-medium outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
          >
            <bdi>{personName(user)}</bdi>
          </Link>
          {user.isPremium && <PremiumMark />}
        </div>
        {user.username && <p className="truncate text-sm text-muted">@{user.username}</p>}
      </div>
    </div>
  );
}
