import { CircleUserRound, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useLogout, useSession } from '../../features/session/use-session';
import { setTheme, type Theme, useTheme } from '../../lib/browser/theme';
import { AccountButton } from './account-button';

const themes = [
  { id: 'light', label: 'Light', icon: Sun },
  { id: 'dark', label: 'Dark', icon: Moon },
  { id: 'system', label: 'As the system', icon: Monitor },
] as const;

const itemStyle =
  'flex h-9 items-center gap-3 rounded-sm px-2.5 outline-none select-none data-[highlighted]:bg-accent-soft data-[highlighted]:text-accent';

/** Who is logged in, the theme, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { data: session } = useSession();
  const logout = useLogout();
  const theme = useTheme();
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <AccountButton
          compact={compact}
          icon={CircleUserRound}
          name={session?.name ?? 'Account'}
          role={session?.role}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          side="top"
          align={compact ? 'end' : 'start'}
          sideOffset={8}
          collisionPadding={8}
          className="z-50 w-56 animate-rise rounded-md bg-raised p-1.5 shadow-raised"
        >
          <DropdownMenu.Label className="px-2.5 pt-1 pb-1.5 text-xs font-medium text-muted">
            Theme
          </DropdownMenu.Label>
          <DropdownMenu.RadioGroup value={theme} onValueChange={(value) => setTheme(value as Theme)}>
            {themes.map(({ id, label, icon: Icon }) => (
              <DropdownMenu.RadioItem key={id} value={id} className={itemStyle}>
                <Icon className="size-4" aria-hidden />
                <span className="flex-1">{label}</span>
                <DropdownMenu.ItemIndicator className="size-1.5 rounded-full bg-accent" />
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="mx-2.5 my-1.5 h-px bg-line" />
          <DropdownMenu.Item className={itemStyle} onSelect={() => logout.mutate()}>
            <LogOut className="size-4" aria-hidden />
            Sign out
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
