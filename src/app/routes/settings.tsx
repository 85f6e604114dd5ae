import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { shellRoute } from './shell.tsx';

/** The frame of the settings; each place in it is a route of its own. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../../features/settings/components/settings-layout.tsx'),
    'SettingsLayout',
  ),
});

export const settingsIndexRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/account' });
  },
});

export const accountRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/account',
  component: lazyRouteComponent(
    () => import('../../features/settings/components/account-page.tsx'),
    'AccountPage',
  ),
});

export const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/people',
  component: lazyRouteComponent(
    () => import('../../features/settings/components/people-page.tsx'),
    'PeoplePage',
  ),
});

export const agentTokensRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/agent-tokens',
  component: lazyRouteComponent(
    () => import('../../features/settings/components/agent-tokens-page.tsx'),
    'AgentTokensPage',
  ),
});
