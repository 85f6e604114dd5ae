import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ApprovalsSearch } from '../../features/approvals/url.ts';
import { shellRoute } from './shell.tsx';

export const approvalsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/approvals',
  validateSearch: ApprovalsSearch,
  component: lazyRouteComponent(
    () => import('../../features/approvals/components/approvals-page.tsx'),
    'ApprovalsPage',
  ),
});
