import { type UserSort, type UserSummary } from '../../../lib/api-types';
import { useMediaQuery } from '../../../lib/browser/use-media-query';
import { columns } from './columns';
import { ColumnHead } from './column-head';
import { useWindowRows } from './use-window-rows';
import { type UsersView } from '../users-query';
import { t } from '../../../lib/i18n/t';

interface UsersTableProps {
  users: UserSummary[];
  total: number;
  view: UsersView;
  onSort: (sort: UserSort) => void;
  onEnd: () => void;
  hasMore: boolean;
  busy: boolean;
}

const ROW = 60;

/** The users as a table whose head stays in sight; only the rows in sight exist. */
export function UsersTable({ users, total, view, onSort, ...paging }: UsersTableProps) {
  const room = { more: useMediaQuery('(min-width: 1180px)'), most: useMediaQuery('(min-width: 1360px)') };
  const shown = columns.filter(({ needs }) => !needs || room[needs]);
  const template = { gridTemplateColumns: shown.map(({ width }) => width).join(' ') };
  const { list, height, rows } = useWindowRows({ count: users.length, rowHeight: ROW, ...paging });
  return (
    <div role="table" aria-label={t('page.users')} aria-rowcount={total + 1} aria-colcount={shown.length}>
      <div role="rowgroup" className="sticky top-0 z-20 rounded-t-lg border-b bg-surface">
        <div role="row" aria-rowindex={1} className="grid h-11 items-center gap-5 px-5" style={template}>
          {shown.map((column) => (
            <ColumnHead key={column.id} column={column} view={view} onSort={onSort} />
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={list} className="relative" style={{ height }}>
        {rows.map(({ index, top }) => {
          const user = users[index];
          if (!user) return null;
          return (
            <div
              key={user.clientId}
              role="row"
              aria-rowindex={index + 2}
              className="group absolute inset-x-0 grid items-center gap-5 border-b px-5 last:border-0 hover:bg-sunken"
              style={{ ...template, top, height: ROW }}
            >
              {shown.map(({ id, numeric, cell }) => (
                <div
                  key={id}
                  role="cell"
                  className={numeric ? 'figures text-right' : 'flex min-w-0 items-center'}
                >
                  {cell(user)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
