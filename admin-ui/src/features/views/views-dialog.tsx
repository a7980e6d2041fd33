import { Trash2 } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { buttonStyle } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Loaded } from '../../components/states/loaded';
import { Skeleton } from '../../components/states/skeleton';
import { type SavedView } from '../../lib/api-types';
import { t } from '../../lib/i18n/t';
import { SaveViewForm } from './save-view-form';
import { useRemoveView, useViews } from './use-views';

interface ViewLineProps {
  view: SavedView;
  onOpen: () => void;
  onRemove: () => void;
}

const ViewLine = ({ view, onOpen, onRemove }: ViewLineProps) => (
  <li className="flex items-center gap-1 rounded-sm pr-1 hover:bg-pressed">
    <Link
      to={view.address}
      onClick={onOpen}
      className="min-w-0 flex-1 rounded-sm px-2 py-2 -outline-offset-2"
    >
      <bdi className="block truncate font-medium">{view.name}</bdi>
      <span className="block truncate text-xs text-muted">{view.address}</span>
    </Link>
    <button
      type="button"
      onClick={onRemove}
      aria-label={t('views.remove', { name: view.name })}
      className={buttonStyle({ look: 'quiet', size: 'icon' })}
    >
      <Trash2 className="size-4" aria-hidden />
    </button>
  </li>
);

/** The views that somebody named, and a name for the one that is open. */
export function ViewsDialog({ onClose }: { onClose: () => void }) {
  const views = useViews();
  const remove = useRemoveView();
  const { pathname, search } = useLocation();
  return (
    <Dialog title={t('views.title')} onClose={onClose}>
      <div className="min-h-24 overflow-y-auto px-3 pb-3">
        <Loaded
          query={views}
          skeleton={<Skeleton className="h-20" />}
          isEmpty={(items) => items.length === 0}
          empty={<p className="px-2 py-4 text-muted">{t('views.none')}</p>}
        >
          {(items) => (
            <ul>
              {items.map((view) => (
                <ViewLine
                  key={view.viewId}
                  view={view}
                  onOpen={onClose}
                  onRemove={() => remove.mutate(view.viewId)}
                />
              ))}
            </ul>
          )}
        </Loaded>
        <p role="status" className="px-2 text-sm text-negative empty:hidden">
          {remove.error && t('views.unremoved', { why: remove.error.message })}
        </p>
      </div>
      <SaveViewForm address={pathname + search} suggestion={document.title.replace(/ · Teleskop$/, '')} />
    </Dialog>
  );
}
