import { Bookmark, Search } from 'lucide-react';
import { Link, NavLink } from 'react-router';
import { Keys } from '../../components/keys';
import { Logo } from '../../components/logo';
import { commandKey } from '../../lib/browser/platform';
import { t } from '../../lib/i18n/t';
import { useRangeSearch } from '../../lib/url/use-range';
import { overlay } from '../overlay';
import { pages } from '../pages';
import { AccountMenu } from './account-menu';

const label = 'sr-only lg:not-sr-only';
const line =
  'flex h-9 items-center gap-3 rounded-md px-3 font-medium text-muted transition-colors duration-100 hover:bg-sunken hover:text-text';

/** The menu of screens that have room for it; on narrow ones it shows its signs only. */
export function Sidebar() {
  const search = useRangeSearch();
  return (
    <aside className="sticky top-0 hidden h-dvh w-[68px] shrink-0 flex-col gap-4 border-r bg-surface px-3 py-4 md:flex lg:w-60">
      <Link
        to={{ pathname: '/statistics', search }}
        aria-label={t('frame.home')}
        className="flex items-center gap-2.5 rounded-md px-1.5 py-1 text-lg font-semibold tracking-tight lg:px-2"
      >
        <Logo />
        <span className="hidden lg:inline">Teleskop</span>
      </Link>
      <button
        type="button"
        title={t('frame.search')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => overlay.set('palette')}
        className="flex h-10 items-center gap-3 rounded-md px-3 text-muted hover:bg-sunken hover:text-text lg:h-9 lg:border lg:border-line-strong"
      >
        <Search className="size-[18px] shrink-0 lg:size-4" aria-hidden />
        <span className="sr-only lg:not-sr-only lg:flex-1 lg:text-left">{t('frame.search')}</span>
        <span className="hidden lg:block" aria-hidden>
          <Keys keys={[commandKey(), 'K']} />
        </span>
      </button>
      <nav
        aria-label={t('frame.pages')}
        className="flex min-h-0 flex-1 flex-col gap-1 overflow-y-auto [@media(max-height:930px)]:gap-0"
      >
        {pages.map(({ path, label: name, icon: Icon }) => (
          <NavLink
            key={path}
            to={{ pathname: path, search }}
            title={t(name)}
            className={`${line} shrink-0 [@media(max-height:930px)]:h-[30px] [@media(max-height:740px)]:h-7 aria-[current=page]:bg-accent-soft aria-[current=page]:text-accent`}
          >
            <Icon className="size-[18px] shrink-0" aria-hidden />
            <span className={label}>{t(name)}</span>
          </NavLink>
        ))}
      </nav>
      <div className="flex flex-col gap-1">
        <button type="button" title={t('views.title')} onClick={() => overlay.set('views')} className={line}>
          <Bookmark className="size-[18px] shrink-0" aria-hidden />
          <span className={label}>{t('views.title')}</span>
        </button>
        <AccountMenu />
      </div>
    </aside>
  );
}
