import { type LucideIcon } from 'lucide-react';
import { type ComponentProps } from 'react';

interface MenuButtonProps extends ComponentProps<'button'> {
  icon: LucideIcon;
}

/** One line of a menu. */
export const MenuButton = ({ icon: Icon, children, ...rest }: MenuButtonProps) => (
  <button
    type="button"
    {...rest}
    className="flex h-10 w-full items-center gap-3 rounded-sm px-3 text-left -outline-offset-2 hover:bg-pressed"
  >
    <Icon className="size-4 shrink-0 text-muted" aria-hidden />
    {children}
  </button>
);
