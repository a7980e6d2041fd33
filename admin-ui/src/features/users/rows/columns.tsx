import { type ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button';
import { Moment } from '../../../components/moment';
import { type UserSort, type UserSummary } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { Stars } from '../../person/stars';
import { StateBadge } from '../../person/state-badge';
import { UserName } from './user-name';
import { type LabelKey, t } from '../../../lib/i18n/t';

export interface Column {
  id: string;
  label: LabelKey;
  sort?: UserSort;
  numeric?: boolean;
  /** Track of the grid. */
  width: string;
  /** How much room the window must have for it; absent: always shown. */
  needs?: 'more' | 'most';
  cell: (user: UserSummary) => ReactNode;
}

const figure = (value: number) => (value === 0 ? <span className="text-muted">0</span> : formatNumber(value));

/** Columns of the table, in their order. Add one more here. */
export const columns: Column[] = [
  {
    id: 'name',
    label: 'users.user',
    sort: 'name',
    width: 'minmax(156px, 1.6fr)',
    cell: (user) => <UserName user={user} />,
  },
  {
    id: 'id',
    label: 'users.id',
    width: '140px',
    needs: 'most',
    cell: ({ clientId }) => (
      <span className="figures relative z-10 inline-flex items-center gap-1 text-muted">
        {clientId}
        <CopyButton
          text={String(clientId)}
          what={`id ${clientId}`}
          className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      </span>
    ),
  },
  {
    id: 'lastSeen',
    label: 'users.lastSeen',
    sort: 'lastSeenAt',
    width: 'minmax(100px, 0.7fr)',
    cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} className="relative z-10" />,
  },
  {
    id: 'messages',
    label: 'users.messages',
    sort: 'messages',
    numeric: true,
    width: '80px',
    cell: (user) => figure(user.messages),
  },
  {
    id: 'images',
    label: 'users.images',
    sort: 'images',
    numeric: true,
    width: '80px',
    cell: (user) => figure(user.images),
  },
  {
    id: 'stars',
    label: 'users.stars',
    sort: 'stars',
    numeric: true,
    width: '72px',
    needs: 'more',
    cell: ({ stars }) => <Stars amount={stars} />,
  },
  {
    id: 'source',
    label: 'users.source',
    width: 'minmax(96px, 0.7fr)',
    needs: 'more',
    cell: ({ source }) =>
      source ? (
        <span className="truncate" title={source}>
          {source}
        </span>
      ) : (
        <span className="text-muted">{t('users.direct')}</span>
      ),
  },
  { id: 'state', label: 'users.state', width: '84px', cell: (user) => <StateBadge person={user} /> },
];
