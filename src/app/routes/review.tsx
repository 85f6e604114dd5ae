import { createRoute } from '@tanstack/react-router';
import { PendingPage } from '../pending-page.tsx';
import { approvalsRoute } from './approvals.tsx';

export const reviewRoute = createRoute({
  getParentRoute: () => approvalsRoute,
  path: '/$reviewId',
  component: PendingPage,
});
