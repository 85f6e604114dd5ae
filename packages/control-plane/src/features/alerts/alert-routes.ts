import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { AlertService } from './alert-service.ts';

/** The endpoints about alerts. */
export function registerAlerts(router: Router, service: AlertService): void {
  router.route(endpoints.listAlerts, ({ params, account }) => service.list(account, params.environment));
  router.route(endpoints.createAlert, ({ params, body, account }) =>
    service.create(account, params.environment, body),
  );
  router.route(endpoints.getAlert, ({ params, account }) => service.get(account, params));
  router.route(endpoints.updateAlert, ({ params, body, account, expectedVersion }) =>
    service.update(account, { ...params, expectedVersion }, body),
  );
  router.route(endpoints.deleteAlert, async ({ params, account, expectedVersion }) => {
    await service.delete(account, { ...params, expectedVersion });
    return undefined;
  });
  router.route(endpoints.followAlert, ({ params, body, account }) =>
    service.follow(account, params, body.isFollowed),
  );
  router.route(endpoints.listAlertEvents, ({ params, query }) => service.events(params, query));
  router.route(endpoints.getAlertCourse, ({ params, query }) => service.course(params, query));
  router.route(endpoints.previewAlert, ({ params, body, account }) =>
    service.preview(account, { ...params, watch: body.watch }, body),
  );
}
