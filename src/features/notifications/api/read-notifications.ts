import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Marks a notification and all before it as read. */
export function useReadNotifications() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (upTo: string) => {
      await callApi('readNotifications', { body: { upTo } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.notifications() }),
  });
}
