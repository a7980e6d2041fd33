import { memo } from 'react';
import { type UserSummary } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { personName } from '../../person/person';
import { type Column } from './columns';

export const ROW = 60;

interface UserRowProps {
  user: UserSummary;
  index: number;
  top: number;
  columns: readonly Column[];
  template: string;
  picked: boolean;
  onPick: (index: number, through: boolean) => void;
}

/** Drawn again only when its person or its place changes: scrolling draws none twice. */
export const UserRow = memo(function UserRow({
  user,
  index,
  top,
  columns,
  template,
  picked,
  onPick,
}: UserRowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="group absolute inset-x-0 grid contain-strict items-center gap-4 border-b px-5 last:border-0 hover:bg-sunken has-checked:bg-accent-soft"
      style={{ gridTemplateColumns: template, top, height: ROW }}
    >
      <div role="cell" className="relative z-10 flex">
        <input
          type="checkbox"
          aria-label={t('users.pick', { who: personName(user) })}
          checked={picked}
          // The change itself does not tell whether Shift was held.
          onClick={(event) => onPick(index, event.shiftKey)}
          onChange={() => undefined}
          className="size-4 cursor-pointer accent-accent-solid"
        />
      </div>
      {columns.map(({ id, numeric, cell }) => (
        <div key={id} role="cell" className={numeric ? 'figures text-right' : 'flex min-w-0 items-center'}>
          {cell(user)}
        </div>
      ))}
    </div>
  );
});
