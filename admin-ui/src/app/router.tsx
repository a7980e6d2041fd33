import { createBrowserRouter, type LoaderFunctionArgs, redirect, type RouteObject } from 'react-router';
import { sessionQuery } from '../features/session/use-session';
import { dayOf } from '../lib/format/days';
import { queryClient } from '../lib/query-client';
import { readRange } from '../lib/url/range';
import { type PageEntry, pages } from './pages';
import { RequireSession } from './routes/require-session';
import { RouteError } from './routes/route-error';

type Warm = NonNullable<PageEntry['warm']>;

/** Never waits for the figures, and leaves all that may go wrong to whoever draws the page. */
const warming =
  (warm: Warm) =>
  async ({ request }: LoaderFunctionArgs) => {
    const session = await queryClient.ensureQueryData(sessionQuery).catch(() => null);
    const today = dayOf(new Date(), session?.timeZone ?? 'UTC');
    if (session) warm(readRange(new URL(request.url).searchParams, today));
    return null;
  };

const routes = pages.flatMap(({ path, load, warm, children = [] }): RouteObject[] => [
  { path, lazy: load, loader: warm && warming(warm) },
  ...children.map((child) => ({ path: `${path}/${child.path}`, lazy: child.load })),
]);

// A redirect would go through the router twice before anything is asked for.
if (window.location.pathname === import.meta.env.BASE_URL)
  window.history.replaceState(null, '', `${import.meta.env.BASE_URL}statistics${window.location.search}`);

/** One file a page, fetched when it is first opened; the frame around them comes along with the first. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteError />,
      HydrateFallback: () => null,
      children: [
        { path: 'login', lazy: () => import('./routes/login-page') },
        { path: 'link', lazy: () => import('./routes/link-page') },
        {
          element: <RequireSession />,
          children: [
            {
              errorElement: <RouteError />,
              children: [
                { index: true, loader: () => redirect('/statistics'), element: null },
                ...routes,
                { path: '*', lazy: () => import('./routes/not-found-page') },
              ],
            },
          ],
        },
      ],
    },
  ],
  { basename: import.meta.env.BASE_URL },
);
