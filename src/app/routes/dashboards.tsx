import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DashboardSearch } from '../../features/dashboards/url.ts';
import { shellRoute } from './shell.tsx';

export const dashboardsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboards',
  component: lazyRouteComponent(
    () => import('../../features/dashboards/components/dashboards-page.tsx'),
    'DashboardsPage',
  ),
});

export const dashboardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dashboards/$dashboardId',
  validateSearch: DashboardSearch,
  component: lazyRouteComponent(() => import('./dashboard-screen.tsx'), 'DashboardScreen'),
});
