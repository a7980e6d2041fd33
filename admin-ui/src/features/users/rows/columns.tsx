import { type ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button';
import { Moment } from '../../../components/moment';
import { type UserSort, type UserSummary } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { capital } from '../../../lib/format/times';
import { DaysStrip } from '../../person/days-strip';
import { languageName } from '../../person/person';
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
  /** Pixels it takes at least. */
  room: number;
  /** Cannot be hidden. */
  fixed?: true;
  /** Hidden until somebody asks for it. */
  extra?: true;
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
    room: 156,
    fixed: true,
    cell: (user) => <UserName user={user} />,
  },
  {
    id: 'id',
    label: 'users.id',
    width: '140px',
    room: 140,
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
    room: 100,
    cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} className="relative z-10" />,
  },
  {
    id: 'messages',
    label: 'users.messages',
    sort: 'messages',
    numeric: true,
    width: '80px',
    room: 80,
    cell: (user) => figure(user.messages),
  },
  {
    id: 'images',
    label: 'users.images',
    sort: 'images',
    numeric: true,
    width: '80px',
    room: 80,
    cell: (user) => figure(user.images),
  },
  {
    id: 'days',
    label: 'users.days',
    width: '100px',
    room: 100,
    cell: ({ daysActive }) => <DaysStrip days={daysActive ?? []} />,
  },
  {
    id: 'stars',
    label: 'users.stars',
    sort: 'stars',
    numeric: true,
    width: '72px',
    room: 72,
    cell: ({ stars }) => <Stars amount={stars} />,
  },
  {
    id: 'source',
    label: 'users.source',
    width: 'minmax(96px, 0.7fr)',
    room: 96,
    cell: ({ source }) =>
      source ? (
        <span className="truncate" title={source}>
          {source}
        </span>
      ) : (
        <span className="text-muted">{t('users.direct')}</span>
      ),
  },
  {
    id: 'state',
    label: 'users.state',
    width: '84px',
    room: 84,
    cell: (user) => <StateBadge person={user} />,
  },
  {
    id: 'firstSeen',
    label: 'users.firstSeen',
    sort: 'firstSeenAt',
    width: 'minmax(100px, 0.7fr)',
    room: 100,
    extra: true,
    cell: ({ firstSeenAt }) => <Moment at={firstSeenAt} className="relative z-10" />,
  },
  {
    id: 'events',
    label: 'users.events',
    sort: 'events',
    numeric: true,
    width: '80px',
    room: 80,
    extra: true,
    cell: (user) => figure(user.events),
  },
  {
    id: 'language',
    label: 'person.language',
    width: 'minmax(88px, 0.5fr)',
    room: 88,
    extra: true,
    cell: ({ languageCode }) => (
      <span className="truncate">{languageCode ? capital(languageName(languageCode)) : '–'}</span>
    ),
  },
];
