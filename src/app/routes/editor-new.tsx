import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { warmUp } from '../../features/editor/hooks/warm-up.ts';
import { NewProbeSearch } from '../../features/editor/url.ts';
import { shellRoute } from './shell.tsx';

export const editorNewRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes/new',
  validateSearch: NewProbeSearch,
  loader: warmUp,
  component: lazyRouteComponent(
    () => import('../../features/editor/components/new-probe-page.tsx'),
    'NewProbePage',
  ),
});
