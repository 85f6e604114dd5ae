import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

export const fleetRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/fleet',
  component: lazyRouteComponent(() => import('./fleet-screen.tsx'), 'FleetScreen'),
});
