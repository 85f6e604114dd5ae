import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ProbesSearch } from '../../features/probes/url.ts';
import { shellRoute } from './shell.tsx';

export const probesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes',
  validateSearch: ProbesSearch,
  component: lazyRouteComponent(
    () => import('../../features/probes/components/probes-page.tsx'),
    'ProbesPage',
  ),
});
