import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { DashboardService } from './dashboard-service.ts';

/** The endpoints about dashboards. */
export function registerDashboards(router: Router, service: DashboardService): void {
  router.route(endpoints.listDashboards, ({ params }) => service.list(params.environment));
  router.route(endpoints.createDashboard, ({ params, body, account }) =>
    service.create(account, params.environment, body),
  );
  router.route(endpoints.getDashboard, ({ params }) => service.get(params));
  router.route(endpoints.updateDashboard, ({ params, body, account, expectedVersion }) =>
    service.update(account, { ...params, expectedVersion }, body),
  );
  router.route(endpoints.deleteDashboard, async ({ params, account, expectedVersion }) => {
    await service.delete(account, { ...params, expectedVersion });
    return undefined;
  });
}
