import { type Webhook, type WebhookSettings, webhookEndpoints } from '@lookout/contract';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const refOf = ({ environment, id }: Webhook) => ({ environment, webhookId: id });

/** Adds a webhook; the answer alone shows its key. */
export function useCreateWebhook(environment: string) {
  return useWebhookChange(environment, async (settings: WebhookSettings) => {
    return (await callApi(webhookEndpoints.createWebhook, { params: { environment }, body: settings })).data;
  });
}

/** Changes what a person decides about a webhook. */
export function useUpdateWebhook(environment: string) {
  type Update = { readonly webhook: Webhook; readonly settings: WebhookSettings };
  return useWebhookChange(environment, async ({ webhook, settings }: Update) => {
    const input = { params: refOf(webhook), body: settings, ifMatch: webhook.version };
    return (await callApi(webhookEndpoints.updateWebhook, input)).data;
  });
}

/** Removes a webhook with its log. */
export function useDeleteWebhook(environment: string) {
  return useWebhookChange(environment, async (webhook: Webhook) => {
    await callApi(webhookEndpoints.deleteWebhook, { params: refOf(webhook), ifMatch: webhook.version });
  });
}

/** Gives a webhook a new key, which only the answer shows. */
export function useReplaceWebhookKey(environment: string) {
  return useWebhookChange(environment, async (webhook: Webhook) => {
    return (
      await callApi(webhookEndpoints.replaceWebhookKey, { params: refOf(webhook), ifMatch: webhook.version })
    ).data;
  });
}

/** Sends a test message and tells what became of it. */
export function useTestWebhook(environment: string) {
  return useWebhookChange(environment, async (webhook: Webhook) => {
    return (await callApi(webhookEndpoints.testWebhook, { params: refOf(webhook) })).data;
  });
}

/** Sends a message once more. */
export function useRetryDelivery(webhook: Webhook) {
  return useWebhookChange(webhook.environment, async (deliveryId: string) => {
    return (
      await callApi(webhookEndpoints.retryWebhookDelivery, { params: { ...refOf(webhook), deliveryId } })
    ).data;
  });
}

function useWebhookChange<Input, Output>(environment: string, mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn, onSettled: () => refresh(queries, environment) });
}

function refresh(queries: QueryClient, environment: string): void {
  void queries.invalidateQueries({ queryKey: queryKeys.webhooks(environment) });
  void queries.invalidateQueries({ queryKey: ['webhook-deliveries'] });
}
