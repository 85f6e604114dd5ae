import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { AuditSearch } from '../../features/audit/url.ts';
import { shellRoute } from './shell.tsx';

export const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/audit',
  validateSearch: AuditSearch,
  component: lazyRouteComponent(() => import('../../features/audit/components/audit-page.tsx'), 'AuditPage'),
});
