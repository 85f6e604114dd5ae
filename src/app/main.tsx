import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTheme } from '../lib/theme.ts';
import { App } from './app.tsx';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './router.tsx';
import { leaveToSignIn } from './sign-out.ts';

async function start(): Promise<void> {
  startTheme();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root element.');
  if (import.meta.env.DEV && window.location.pathname === '/design')
    return (await import('../design/open-design.tsx')).openDesign(root);
  if (import.meta.env.MODE === 'mock') await (await import('../../mocks/browser.ts')).startMocks();
  const queries = createQueryClient(() => void leaveToSignIn(router, queries));
  const router = createAppRouter(queries);
  createRoot(root).render(
    <StrictMode>
      <App queries={queries} router={router} />
    </StrictMode>,
  );
}

void start();
