import { Bookmark, Search } from 'lucide-react';
import { Link } from 'react-router';
import { Dialog } from '../../components/dialog';
import { t } from '../../lib/i18n/t';
import { useRangeSearch } from '../../lib/url/use-range';
import { closeOverlay, overlay } from '../overlay';
import { pages } from '../pages';
import { AccountChoices } from './account-menu';
import { MenuButton } from './menu-button';

/** What has no place in the bottom bar. */
export function MoreSheet() {
  const search = useRangeSearch();
  return (
    <Dialog
      title={t('frame.more')}
      onClose={closeOverlay}
      className="inset-x-0 top-auto bottom-0 max-w-none rounded-b-none pb-[env(safe-area-inset-bottom)]"
    >
      <div className="overflow-y-auto px-3 pb-4">
        <MenuButton icon={Search} onClick={() => overlay.set('palette')}>
          {t('frame.search')}
        </MenuButton>
        {pages
          .filter(({ thumb }) => !thumb)
          .map(({ path, label, icon: Icon }) => (
            <Link
              key={path}
              to={{ pathname: path, search }}
              onClick={closeOverlay}
              className="flex h-10 items-center gap-3 rounded-sm px-3 hover:bg-pressed"
            >
              <Icon className="size-4 text-muted" aria-hidden />
              {t(label)}
            </Link>
          ))}
        <MenuButton icon={Bookmark} onClick={() => overlay.set('views')}>
          {t('views.title')}
        </MenuButton>
        <hr className="my-2" />
        <AccountChoices />
      </div>
    </Dialog>
  );
}
