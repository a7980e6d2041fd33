import { Suspense } from 'react';
import { Outlet, ScrollRestoration, useMatch } from 'react-router';
import { t } from '../../lib/i18n/t';
import { BottomBar } from './bottom-bar';
import { OfflineBanner } from './offline-banner';
import { Overlays } from './overlays';
import { Sidebar } from './sidebar';

/** The frame around every page. A conversation takes the whole of a phone, as it does in a messenger. */
export function AppLayout() {
  const inConversation = useMatch('/users/:clientId') !== null;
  return (
    <div className="flex min-h-dvh">
      <a
        href="#content"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent-solid px-4 py-2 font-medium text-white focus:translate-y-0"
      >
        {t('frame.skip')}
      </a>
      <Sidebar />
      <div className={inConversation ? 'flex h-dvh min-w-0 flex-1 flex-col' : 'min-w-0 flex-1 pb-14 md:pb-0'}>
        <OfflineBanner />
        <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      {!inConversation && <BottomBar />}
      <Overlays />
      <ScrollRestoration />
    </div>
  );
}
