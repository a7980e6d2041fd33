import { ChevronsUpDown, CircleUserRound, Keyboard, LogOut } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useLogout, useSession } from '../../features/session/use-session';
import { t } from '../../lib/i18n/t';
import { overlay } from '../overlay';
import { LanguageChoice } from './language-choice';
import { MenuButton } from './menu-button';
import { ThemeChoice } from './theme-choice';
import { TimesChoice } from './times-choice';

const roleOf = (role: string): string => (role === 'owner' ? t('role.owner') : role);

/** Theme, language, keys and the way out: the same in the sidebar and on phones. */
export function AccountChoices() {
  const logout = useLogout();
  return (
    <>
      <div className="flex flex-col gap-3 pt-1 pb-2">
        <ThemeChoice />
        <LanguageChoice />
        <TimesChoice />
      </div>
      <MenuButton icon={Keyboard} onClick={() => overlay.set('shortcuts')}>
        {t('frame.shortcuts')}
      </MenuButton>
      <MenuButton icon={LogOut} disabled={logout.isPending} onClick={() => logout.mutate()}>
        {t('frame.signOut')}
      </MenuButton>
    </>
  );
}

/** Who is logged in, at the foot of the sidebar, and what is theirs to choose. */
export function AccountMenu() {
  const { data: session } = useSession();
  return (
    <Popover.Root>
      <Popover.Trigger className="flex items-center gap-3 rounded-md px-3 py-2 text-left hover:bg-sunken data-[state=open]:bg-sunken">
        <CircleUserRound className="size-[18px] shrink-0 text-muted" aria-hidden />
        <span className="sr-only lg:not-sr-only lg:min-w-0 lg:flex-1">
          <span className="block truncate font-medium">{session?.name ?? t('frame.account')}</span>
          {session && <span className="block truncate text-xs text-muted">{roleOf(session.role)}</span>}
        </span>
        <ChevronsUpDown className="hidden size-4 shrink-0 text-muted lg:block" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t('frame.account')}
          className="z-50 w-64 animate-rise rounded-md bg-raised p-2 shadow-raised outline-none"
        >
          <AccountChoices />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
