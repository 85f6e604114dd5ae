import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

export const webhooksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings/webhooks',
  component: lazyRouteComponent(
    () => import('../../features/webhooks/components/webhooks-page.tsx'),
    'WebhooksPage',
  ),
});
