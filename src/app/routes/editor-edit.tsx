import { createRoute } from '@tanstack/react-router';
import { PendingPage } from '../pending-page.tsx';
import { shellRoute } from './shell.tsx';

export const editorEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes/$probeId/edit',
  component: PendingPage,
});
