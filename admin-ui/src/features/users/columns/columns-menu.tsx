import { Columns3 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { buttonStyle } from '../../../components/button';
import { t } from '../../../lib/i18n/t';
import { columns } from '../rows/columns';
import { chosenColumns } from './chosen-columns';

/** Which columns the table has; remembered. */
export function ColumnsMenu() {
  const chosen = chosenColumns.use();
  const toggle = (id: string) =>
    chosenColumns.set(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Popover.Root>
      <Popover.Trigger
        className={buttonStyle({ size: 'icon' })}
        aria-label={t('users.columns')}
        title={t('users.columns')}
      >
        <Columns3 className="size-4 text-muted" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('users.columns')}
          className="z-40 w-60 animate-rise rounded-md bg-raised p-2 shadow-raised outline-none"
        >
          {columns
            .filter(({ fixed }) => !fixed)
            .map(({ id, label }) => (
              <label
                key={id}
                className="flex h-9 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-sunken"
              >
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={() => toggle(id)}
                  className="size-4 accent-accent-solid"
                />
                {t(label)}
              </label>
            ))}
          <p className="px-2 pt-1 pb-1 text-xs text-pretty text-muted">{t('users.columnsHint')}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
