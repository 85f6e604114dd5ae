import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { MetricSearch, MetricsSearch } from '../../features/metrics/url.ts';
import { shellRoute } from './shell.tsx';

// `/metrics` is where the control plane tells monitoring of itself.
export const metricsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probe-metrics',
  validateSearch: MetricsSearch,
  component: lazyRouteComponent(
    () => import('../../features/metrics/components/metrics-page.tsx'),
    'MetricsPage',
  ),
});

export const metricRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/probe-metrics/$probeId',
  validateSearch: MetricSearch,
  component: lazyRouteComponent(() => import('./metric-screen.tsx'), 'MetricScreen'),
});
