import { NavLink } from 'react-router';
import { AccountMenu } from './account-menu';
import { places } from './navigation';

/** The menu of phones, under the thumb. */
export const BottomBar = () => (
  <nav
    aria-label="Pages"
    className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
  >
    {places.map(({ to, label, icon: Icon }) => (
      <NavLink
        key={to}
        to={to}
        className="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium text-muted -outline-offset-2 aria-[current=page]:text-accent"
      >
        <Icon className="size-[22px]" aria-hidden />
        {label}
      </NavLink>
    ))}
    <AccountMenu compact />
  </nav>
);
