import { webhookEndpoints } from '@lookout/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Deliveries happen without anybody's doing, so an open page asks again. */
const REFRESH_MILLISECONDS = 5_000;
const PAGE = 50;

/** The webhooks of an environment. */
export function webhooksQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.webhooks(environment),
    queryFn: async ({ signal }) =>
      (await callApi(webhookEndpoints.listWebhooks, { params: { environment }, signal })).data.items,
    refetchInterval: REFRESH_MILLISECONDS,
  });
}

/** What was sent to a webhook, newest first. */
export function deliveriesQuery(environment: string, webhookId: string) {
  return infiniteQueryOptions({
    queryKey: queryKeys.webhookDeliveries(webhookId),
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam !== undefined && { cursor: pageParam }) };
      return (
        await callApi(webhookEndpoints.listWebhookDeliveries, {
          params: { environment, webhookId },
          query,
          signal,
        })
      ).data;
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    refetchInterval: REFRESH_MILLISECONDS,
  });
}
