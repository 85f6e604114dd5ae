import type { QueryClient } from '@tanstack/react-query';
import { createRouter, type RouterHistory } from '@tanstack/react-router';
import { ErrorState } from '../components/error-state.tsx';
import { PendingPage } from './pending-page.tsx';
import { alertRoute, alertsRoute, editAlertRoute, newAlertRoute } from './routes/alerts.tsx';
import { approvalsRoute } from './routes/approvals.tsx';
import { auditRoute } from './routes/audit.tsx';
import { dashboardRoute, dashboardsRoute } from './routes/dashboards.tsx';
import { editorEditRoute } from './routes/editor-edit.tsx';
import { editorNewRoute } from './routes/editor-new.tsx';
import { fleetRoute } from './routes/fleet.tsx';
import { indexRoute } from './routes/index.tsx';
import { metricRoute, metricsRoute } from './routes/metrics.tsx';
import { policyRoute } from './routes/policy.tsx';
import { probeRoute } from './routes/probe.tsx';
import { probesRoute } from './routes/probes.tsx';
import { reviewRoute } from './routes/review.tsx';
import { rootRoute } from './routes/root.tsx';
import { savingsRoute } from './routes/savings.tsx';
import {
  accountRoute,
  agentTokensRoute,
  peopleRoute,
  settingsIndexRoute,
  settingsRoute,
} from './routes/settings.tsx';
import { shellRoute } from './routes/shell.tsx';
import { signInRoute } from './routes/sign-in.tsx';
import { sourceLinksRoute } from './routes/source-links.tsx';
import { streamsRoute } from './routes/streams.tsx';
import { webhooksRoute } from './routes/webhooks.tsx';
import { welcomeRoute } from './routes/welcome.tsx';

const routeTree = rootRoute.addChildren([
  signInRoute,
  welcomeRoute,
  shellRoute.addChildren([
    indexRoute,
    streamsRoute,
    probesRoute,
    editorNewRoute,
    probeRoute,
    editorEditRoute,
    approvalsRoute.addChildren([reviewRoute]),
    metricsRoute,
    metricRoute,
    dashboardsRoute,
    dashboardRoute,
    alertsRoute,
    newAlertRoute,
    alertRoute,
    editAlertRoute,
    fleetRoute,
    savingsRoute,
    settingsRoute.addChildren([
      settingsIndexRoute,
      accountRoute,
      policyRoute,
      peopleRoute,
      agentTokensRoute,
      webhooksRoute,
      sourceLinksRoute,
    ]),
    auditRoute,
  ]),
]);

/** The router over all routes. Tests give it a history in memory. */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    // The query cache decides what is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: PendingPage,
    defaultPendingMs: 100,
    defaultErrorComponent: ({ error, reset }) => (
      <ErrorState title="This page could not be shown" error={error} onRetry={reset} />
    ),
    scrollRestoration: true,
    ...(history && { history }),
  });
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}
