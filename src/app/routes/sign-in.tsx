import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SignInSearch } from '../../features/session/url.ts';
import { rootRoute } from './root.tsx';

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: SignInSearch,
  component: lazyRouteComponent(
    () => import('../../features/session/components/sign-in-page.tsx'),
    'SignInPage',
  ),
});
