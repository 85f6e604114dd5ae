import { createRoute } from '@tanstack/react-router';
import { PendingPage } from '../pending-page.tsx';
import { shellRoute } from './shell.tsx';

export const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  component: PendingPage,
});
