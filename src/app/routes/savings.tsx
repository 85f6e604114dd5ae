import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { SavingsSearch } from '../../features/savings/url.ts';
import { shellRoute } from './shell.tsx';

export const savingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/savings',
  validateSearch: SavingsSearch,
  component: lazyRouteComponent(
    () => import('../../features/savings/components/savings-page.tsx'),
    'SavingsPage',
  ),
});
