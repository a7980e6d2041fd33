import { ArrowDown, ArrowUp } from 'lucide-react';
import { type UserSort } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { type Column } from './columns';
import { type UsersView } from '../users-query';
import { t } from '../../../lib/i18n/t';

interface ColumnHeadProps {
  column: Column;
  view: UsersView;
  onSort: (sort: UserSort) => void;
}

export function ColumnHead({ column: { label, sort, numeric }, view, onSort }: ColumnHeadProps) {
  const sorted = sort !== undefined && view.sort === sort;
  const Arrow = view.order === 'asc' ? ArrowUp : ArrowDown;
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? (view.order === 'asc' ? 'ascending' : 'descending') : undefined}
      className={cn('flex text-sm', numeric && 'justify-end')}
    >
      {sort ? (
        <button
          type="button"
          onClick={() => onSort(sort)}
          className={cn(
            'group -mx-2 flex h-8 items-center gap-1 rounded-sm px-2 hover:bg-sunken hover:text-text',
            numeric && 'flex-row-reverse',
            sorted ? 'font-semibold text-text' : 'text-muted',
          )}
        >
          {t(label)}
          <Arrow
            aria-hidden
            className={cn('size-3.5', sorted ? 'text-accent' : 'opacity-0 group-hover:opacity-60')}
          />
        </button>
      ) : (
        <span className="flex h-8 items-center text-muted">{t(label)}</span>
      )}
    </div>
  );
}
