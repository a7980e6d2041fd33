import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { RouterProvider } from 'react-router/dom';
import { useLanguage } from '../lib/i18n/language';
import { queryClient } from '../lib/query-client';
import { router } from './router';

/** Everything is drawn anew in another language: texts are read while drawing, and nothing else watches them. */
export function App() {
  const language = useLanguage();
  const drawn = useRef(language);
  useEffect(() => {
    if (drawn.current === language) return;
    drawn.current = language;
    // The control that had the focus is gone with the old words.
    document.getElementById('content')?.focus();
  }, [language]);
  return (
    <QueryClientProvider client={queryClient}>
      <RouterProvider key={language} router={router} />
    </QueryClientProvider>
  );
}
