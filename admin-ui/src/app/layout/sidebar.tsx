import { Link, NavLink } from 'react-router';
import { Logo } from '../../components/logo';
import { AccountMenu } from './account-menu';
import { places } from './navigation';

const label = 'sr-only lg:not-sr-only';

/** The menu of screens that have room for it; on narrow ones it shows its signs only. */
export const Sidebar = () => (
  <aside className="sticky top-0 hidden h-dvh w-[68px] shrink-0 flex-col border-r bg-surface px-3 py-4 md:flex lg:w-60">
    <Link
      to="/"
      className="mb-6 flex items-center gap-2.5 rounded-md px-1.5 py-1 text-lg lg:px-2 font-semibold tracking-tight"
    >
      <Logo />
      <span className={label}>Teleskop</span>
    </Link>
    <nav aria-label="Pages" className="flex flex-1 flex-col gap-1">
      {places.map(({ to, label: name, icon: Icon }) => (
        <NavLink
          key={to}
          to={to}
          title={name}
          className="flex h-10 items-center gap-3 rounded-md px-3 font-medium text-muted transition-colors duration-100 hover:bg-sunken hover:text-text aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent"
        >
          <Icon className="size-[18px]" aria-hidden />
          <span className={label}>{name}</span>
        </NavLink>
      ))}
    </nav>
    <AccountMenu />
  </aside>
);
