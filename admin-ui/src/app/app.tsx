import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '../lib/i18n/language';
import { queryClient } from '../lib/query-client';
import { router } from './router';

/** Everything is drawn anew in another language: texts are read while drawing, and nothing else watches them. */
export const App = () => (
  <QueryClientProvider client={queryClient}>
    <RouterProvider key={useLanguage()} router={router} />
  </QueryClientProvider>
);
