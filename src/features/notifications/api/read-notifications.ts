import { notificationEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Marks a notification and all before it as read. */
export function useReadNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ upTo, version }: { upTo: string; version: number }) => {
      await callApi(notificationEndpoints.readNotifications, { body: { upTo }, ifMatch: version });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.notifications() }),
  });
}
