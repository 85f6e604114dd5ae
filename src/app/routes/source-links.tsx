import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { settingsRoute } from './settings.tsx';

export const sourceLinksRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/source-links',
  component: lazyRouteComponent(
    () => import('../../features/streams/components/source-links-page.tsx'),
    'SourceLinksPage',
  ),
});
