import type { MockPlane } from '../plane/mock-plane.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type WebhookOperations = Pick<
  Operations,
  | 'listWebhooks'
  | 'createWebhook'
  | 'updateWebhook'
  | 'deleteWebhook'
  | 'replaceWebhookKey'
  | 'testWebhook'
  | 'listWebhookDeliveries'
  | 'retryWebhookDelivery'
>;

/** What the API offers about webhooks. */
export function webhookOperations({ stores }: MockPlane): WebhookOperations {
  const { webhooks } = stores;
  const at = <Ref extends { environment: string; webhookId: string }>(
    ref: Ref,
    ifMatch: number | null,
  ): Ref => {
    demandVersion(ifMatch, webhooks.get(ref), 'webhook');
    return ref;
  };
  return {
    listWebhooks: ({ params }) => ({ items: webhooks.list(params.environment) }),
    createWebhook: ({ params, body, person }) => webhooks.create(params.environment, body, person()),
    updateWebhook: ({ params, body, ifMatch }) => webhooks.update(at(params, ifMatch), body),
    deleteWebhook: ({ params, ifMatch }) => webhooks.delete(at(params, ifMatch)) as undefined,
    replaceWebhookKey: ({ params, ifMatch }) => webhooks.replaceKey(at(params, ifMatch)),
    testWebhook: ({ params }) => webhooks.test(params),
    listWebhookDeliveries: ({ params, query }) => page(webhooks.deliveries(params), query),
    retryWebhookDelivery: ({ params }) => webhooks.retry(params),
  };
}
