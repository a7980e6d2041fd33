import { createBrowserRouter, redirect } from 'react-router';
import { RouteError } from './routes/route-error';

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
                { path: 'statistics', lazy: () => import('./routes/statistics-page') },
                { path: 'users', lazy: () => import('./routes/users-page') },
                { path: 'users/:clientId', lazy: () => import('./routes/user-page') },
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
