import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface Change {
  readonly isPulled: boolean;
  readonly reason: string;
}

/** Pulls or releases the rip cord. Not optimistic: it must never look pulled before the server took it. */
export function useSetRipCord(environment: string) {
  const queries = useQueryClient();
  return useMutation({
    // Without If-Match: pulling must not fail because somebody else pulled a moment earlier.
    mutationFn: async (body: Change) => (await callApi('setRipCord', { params: { environment }, body })).data,
    onSuccess: (ripCord) => {
      queries.setQueryData(queryKeys.ripCord(environment), ripCord);
    },
  });
}
