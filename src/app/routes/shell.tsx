import { z } from '@lookout/contract/zod';
import { createRoute, lazyRouteComponent, redirect, retainSearchParams } from '@tanstack/react-router';
import { ApiError } from '../../lib/api-error.ts';
import { sessionQuery } from '../../lib/session-query.ts';
import { rootRoute } from './root.tsx';

const ShellSearch = z.object({
  /** The environment that every page is about. */
  env: z.string().optional().catch(undefined),
});

/** Everything that needs a session, inside the frame of rail and top bar. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  validateSearch: ShellSearch,
  search: { middlewares: [retainSearchParams(['env'])] },
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: { redirect: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('../shell/shell.tsx'), 'Shell'),
});
