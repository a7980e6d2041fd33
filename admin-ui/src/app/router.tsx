import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { pages } from './pages';
import { RouteError } from './routes/route-error';

const routes = pages.flatMap(({ path, load, children = [] }): RouteObject[] => [
  { path, lazy: load },
  ...children.map((child) => ({ path: `${path}/${child.path}`, lazy: child.load })),
]);

/** One file a page, fetched when it is first opened. */
export const router = createBrowserRouter(
  [
    {
      errorElement: <RouteError />,
      HydrateFallback: () => null,
      children: [
        { path: 'login', lazy: () => import('./routes/login-page') },
        {
          lazy: () => import('./routes/require-session'),
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
