import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { warmUp } from '../../features/editor/hooks/warm-up.ts';
import { probeQuery } from '../../lib/probe-queries.ts';
import { shellRoute } from './shell.tsx';

export const editorEditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probes/$probeId/edit',
  loader({ context, params }) {
    warmUp();
    return context.queries.ensureQueryData(probeQuery(params.probeId));
  },
  component: lazyRouteComponent(
    () => import('../../features/editor/components/edit-probe-page.tsx'),
    'EditProbePage',
  ),
});
