import { createRoute } from '@tanstack/react-router';
import { PendingPage } from '../pending-page.tsx';
import { shellRoute } from './shell.tsx';

export const editorNewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes/new',
  component: PendingPage,
});
