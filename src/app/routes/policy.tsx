import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

export const policyRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/policy',
  component: lazyRouteComponent(
    () => import('../../features/policy/components/policy-page.tsx'),
    'PolicyPage',
  ),
});
