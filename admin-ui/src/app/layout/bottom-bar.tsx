import { Ellipsis } from 'lucide-react';
import { NavLink } from 'react-router';
import { t } from '../../lib/i18n/t';
import { useRangeSearch } from '../../lib/url/use-range';
import { overlay } from '../overlay';
import { pages } from '../pages';

const place =
  'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-xs font-medium text-muted -outline-offset-2';

/** The menu of phones, under the thumb. */
export function BottomBar() {
  const search = useRangeSearch();
  return (
    <nav
      aria-label={t('frame.pages')}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface/90 pb-[env(safe-area-inset-bottom)] backdrop-blur-md md:hidden"
    >
      {pages
        .filter(({ thumb }) => thumb)
        .map(({ path, label, icon: Icon }) => (
          <NavLink
            key={path}
            to={{ pathname: path, search }}
            className={`${place} aria-[current=page]:text-accent`}
          >
            <Icon className="size-[22px]" aria-hidden />
            <span className="max-w-full truncate px-0.5">{t(label)}</span>
          </NavLink>
        ))}
      <button type="button" aria-haspopup="dialog" onClick={() => overlay.set('more')} className={place}>
        <Ellipsis className="size-[22px]" aria-hidden />
        {t('frame.more')}
      </button>
    </nav>
  );
}
