import { ChevronsUpDown, type LucideIcon } from 'lucide-react';
import { type ComponentProps } from 'react';

interface AccountButtonProps extends Omit<ComponentProps<'button'>, 'role'> {
  compact: boolean;
  icon: LucideIcon;
  name: string;
  role?: string;
}

/** Opens the account menu: a tab of the bottom bar, or a line at the foot of the sidebar. */
export function AccountButton({ compact, icon: Icon, name, role, ...rest }: AccountButtonProps) {
  if (compact) {
    return (
      <button
        type="button"
        {...rest}
        className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium text-muted -outline-offset-2"
      >
        <Icon className="size-[22px]" aria-hidden />
        Account
      </button>
    );
  }
  return (
    <button
      type="button"
      {...rest}
      className="flex items-center gap-3 rounded-md px-3 py-2 text-left hover:bg-sunken data-[state=open]:bg-sunken"
    >
      <Icon className="size-[18px] shrink-0 text-muted" aria-hidden />
      <span className="sr-only lg:not-sr-only lg:min-w-0 lg:flex-1">
        <span className="block truncate font-medium">{name}</span>
        {role && <span className="block truncate text-xs text-muted capitalize">{role}</span>}
      </span>
      <ChevronsUpDown className="hidden size-4 shrink-0 text-muted lg:block" aria-hidden />
    </button>
  );
}
