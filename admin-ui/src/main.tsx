import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { prefetchSession } from './features/session/use-session';
import { speakAtFirst } from './lib/i18n/language';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// Who is logged in decides what is drawn, so the question is on its way before the page's own file is.
prefetchSession();
void speakAtFirst().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
