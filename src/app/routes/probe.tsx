import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ProbeSearch } from '../../features/probe/url.ts';
import { shellRoute } from './shell.tsx';

export const probeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes/$probeId',
  validateSearch: ProbeSearch,
  component: lazyRouteComponent(() => import('./probe-screen.tsx'), 'ProbeScreen'),
});
