import { lazy, Suspense, useEffect } from 'react';
import { ViewsDialog } from '../../features/views/views-dialog';
import { closeOverlay, overlay } from '../overlay';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { MoreSheet } from './more-sheet';

const loadPalette = () => import('../palette/palette');
const Palette = lazy(loadPalette);

/** What may lie over every page, and the keys that call it. */
export function Overlays() {
  useShortcuts();
  const open = overlay.use();
  // Fetched before it is asked for: letters typed right after the shortcut must not be lost.
  useEffect(() => {
    const timer = setTimeout(() => void loadPalette(), 2000);
    return () => {
      clearTimeout(timer);
      closeOverlay();
    };
  }, []);
  switch (open) {
    case 'palette':
      return (
        <Suspense>
          <Palette />
        </Suspense>
      );
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'views':
      return <ViewsDialog onClose={closeOverlay} />;
    case 'more':
      return <MoreSheet />;
    case null:
      return null;
  }
}
