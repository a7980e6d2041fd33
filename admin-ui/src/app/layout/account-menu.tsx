import { CircleUserRound, LogOut } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useLogout, useSession } from '../../features/session/use-session';
import { AccountButton } from './account-button';
import { ThemeChoice } from './theme-choice';

/** Who is logged in, the theme, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { data: session } = useSession();
  const logout = useLogout();
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <AccountButton
          compact={compact}
          icon={CircleUserRound}
          name={session?.name ?? 'Account'}
          role={session?.role}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align={compact ? 'end' : 'start'}
          sideOffset={8}
          collisionPadding={8}
          aria-label="Account"
          className="z-50 w-60 animate-rise rounded-md bg-raised p-2 shadow-raised outline-none"
        >
          <ThemeChoice />
          <button
            type="button"
            disabled={logout.isPending}
            onClick={() => logout.mutate()}
            className="mt-2 flex h-10 w-full items-center gap-3 rounded-sm px-3 hover:bg-pressed"
          >
            <LogOut className="size-4 text-muted" aria-hidden />
            Sign out
          </button>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
