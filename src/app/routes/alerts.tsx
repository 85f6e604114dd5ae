import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AlertSearch, AlertsSearch, NewAlertSearch } from '../../features/alerts/url.ts';
import { shellRoute } from './shell.tsx';

export const alertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alerts',
  validateSearch: AlertsSearch,
  component: lazyRouteComponent(
    () => import('../../features/alerts/components/alerts-page.tsx'),
    'AlertsPage',
  ),
});

export const newAlertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alerts/new',
  validateSearch: NewAlertSearch,
  component: lazyRouteComponent(
    () => import('../../features/alerts/components/new-alert-page.tsx'),
    'NewAlertPage',
  ),
});

export const alertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alerts/$alertId',
  validateSearch: AlertSearch,
  component: lazyRouteComponent(() => import('../../features/alerts/components/alert-page.tsx'), 'AlertPage'),
});

export const editAlertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/alerts/$alertId/edit',
  component: lazyRouteComponent(
    () => import('../../features/alerts/components/edit-alert-page.tsx'),
    'EditAlertPage',
  ),
});
