import { ArrowDownWideNarrow, ArrowUpNarrowWide } from 'lucide-react';
import { Button } from '../../components/button';
import { type UserSort } from '../../lib/api-types';
import { type UsersView } from './users-query';
import { type LabelKey, t } from '../../lib/i18n/t';

const labels: Record<UserSort, LabelKey> = {
  lastSeenAt: 'users.lastSeen',
  firstSeenAt: 'users.firstSeen',
  messages: 'users.messages',
  images: 'users.images',
  events: 'users.events',
  stars: 'users.stars',
  name: 'users.name',
};

interface SortSelectProps {
  view: UsersView;
  onSort: (sort: UserSort) => void;
}

/** Sorting where there are no column heads to press. */
export const SortSelect = ({ view, onSort }: SortSelectProps) => (
  <div className="flex w-full gap-2">
    <select
      aria-label={t('users.sortBy')}
      value={view.sort}
      onChange={(event) => onSort(event.target.value as UserSort)}
      className="h-10 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 text-lg"
    >
      {Object.entries(labels).map(([sort, label]) => (
        <option key={sort} value={sort}>
          {t(label)}
        </option>
      ))}
    </select>
    <Button
      size="icon"
      className="size-10"
      onClick={() => onSort(view.sort)}
      aria-label={view.order === 'asc' ? t('users.ascending') : t('users.descending')}
    >
      {view.order === 'asc' ? (
        <ArrowUpNarrowWide className="size-4" />
      ) : (
        <ArrowDownWideNarrow className="size-4" />
      )}
    </Button>
  </div>
);
