import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ReviewSearch } from '../../features/approvals/url.ts';
import { approvalsRoute } from './approvals.tsx';

export const reviewRoute = createRoute({
  getParentRoute: () => approvalsRoute,
  path: '/$reviewId',
  validateSearch: ReviewSearch,
  component: lazyRouteComponent(() => import('./review-screen.tsx'), 'ReviewScreen'),
});
