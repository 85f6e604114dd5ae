import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { StreamsSearch } from '../../features/streams/url.ts';
import { shellRoute } from './shell.tsx';

export const streamsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/streams',
  validateSearch: StreamsSearch,
  component: lazyRouteComponent(
    () => import('../../features/streams/components/streams-page.tsx'),
    'StreamsPage',
  ),
});
