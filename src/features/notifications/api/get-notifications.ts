import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const SHOWN = 30;

/** What the signed-in person was told, newest first. */
export function notificationsQuery() {
  return queryOptions({
    queryKey: queryKeys.notifications(),
    queryFn: async ({ signal }) =>
      (await callApi('listNotifications', { query: { limit: SHOWN }, signal })).data,
  });
}
