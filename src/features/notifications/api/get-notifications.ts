import { notificationEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const SHOWN = 30;
/** What concerns an account reaches no event stream. */
const REFETCH_MS = 60_000;

/** What the signed-in person was told, newest first. */
export function notificationsQuery() {
  return queryOptions({
    queryKey: queryKeys.notifications(),
    refetchInterval: REFETCH_MS,
    queryFn: async ({ signal }) =>
      (await callApi(notificationEndpoints.listNotifications, { query: { limit: SHOWN }, signal })).data,
  });
}
