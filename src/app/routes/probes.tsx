import { createRoute } from '@tanstack/react-router';
import { PendingPage } from '../pending-page.tsx';
import { shellRoute } from './shell.tsx';

export const probesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes',
  component: PendingPage,
});
