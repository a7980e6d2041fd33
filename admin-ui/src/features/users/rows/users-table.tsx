import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type UserSort, type UserSummary } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { chosenColumns, columnsThatFit, GAP } from '../columns/chosen-columns';
import { type Selection } from '../selection/use-selection';
import { type UsersView } from '../users-query';
import { ColumnHead } from './column-head';
import { ROW, UserRow } from './user-row';
import { useWindowRows } from './use-window-rows';

interface UsersTableProps {
  users: UserSummary[];
  total: number;
  view: UsersView;
  selection: Selection;
  onSort: (sort: UserSort) => void;
  onEnd: () => void;
  hasMore: boolean;
  busy: boolean;
}

const CHECKBOX = 16;
const PADDING = 40;

/** The users as a table whose head stays in sight; only the rows in sight exist. */
export function UsersTable({ users, total, view, selection, onSort, ...paging }: UsersTableProps) {
  const table = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    setWidth(element.clientWidth);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const chosen = chosenColumns.use();
  const shown = useMemo(() => columnsThatFit(chosen, width - PADDING - CHECKBOX - GAP), [chosen, width]);
  const template = [`${CHECKBOX}px`, ...shown.map((column) => column.width)].join(' ');
  const { list, height, rows } = useWindowRows({ count: users.length, rowHeight: ROW, ...paging });
  const { ids, toggle, set } = selection;
  const all = users.length > 0 && users.every(({ clientId }) => ids.has(clientId));
  return (
    <div
      ref={table}
      role="table"
      aria-label={t('page.users')}
      aria-rowcount={total + 1}
      aria-colcount={shown.length + 1}
    >
      <div role="rowgroup" className="sticky top-0 z-20 rounded-t-lg border-b bg-surface">
        <div
          role="row"
          aria-rowindex={1}
          className="grid h-11 items-center gap-4 px-5"
          style={{ gridTemplateColumns: template }}
        >
          <div role="columnheader" className="flex">
            <input
              type="checkbox"
              aria-label={t('users.pickAll')}
              title={t('users.pickAll')}
              checked={all}
              onChange={() => set(all ? [] : users.map(({ clientId }) => clientId))}
              className="size-4 cursor-pointer accent-accent-solid"
            />
          </div>
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
            <UserRow
              key={user.clientId}
              user={user}
              index={index}
              top={top}
              columns={shown}
              template={template}
              picked={ids.has(user.clientId)}
              onPick={toggle}
            />
          );
        })}
      </div>
    </div>
  );
}
