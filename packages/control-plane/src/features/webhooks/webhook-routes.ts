import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { WebhookService } from './webhook-service.ts';

/** The endpoints of webhooks. */
export function registerWebhooks(router: Router, service: WebhookService): void {
  router.route(endpoints.listWebhooks, ({ params }) => service.list(params.environment));
  router.route(endpoints.createWebhook, ({ params, body, account }) =>
    service.create(account, params.environment, body),
  );
  router.route(endpoints.updateWebhook, ({ params, body, expectedVersion }) =>
    service.update({ ...params, expectedVersion }, body),
  );
  router.route(endpoints.deleteWebhook, async ({ params, expectedVersion }) => {
    await service.delete({ ...params, expectedVersion });
    return undefined;
  });
  router.route(endpoints.replaceWebhookKey, ({ params, expectedVersion }) =>
    service.replaceKey({ ...params, expectedVersion }),
  );
  router.route(endpoints.testWebhook, ({ params }) => service.test(params));
  router.route(endpoints.listWebhookDeliveries, ({ params, query }) => service.deliveries(params, query));
  router.route(endpoints.retryWebhookDelivery, ({ params }) => service.retry(params));
}
