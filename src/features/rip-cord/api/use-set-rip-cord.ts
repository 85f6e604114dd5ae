import { environmentEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface Change {
  readonly isPulled: boolean;
  readonly reason: string;
  /** The version that is released. Pulling names none: it must not fail because somebody else pulled a moment earlier. */
  readonly version?: number;
}

/** Pulls or releases the rip cord. Not optimistic: it must never look pulled before the server took it. */
export function useSetRipCord(environment: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, ...body }: Change) => {
      const input = { params: { environment }, body };
      return (
        await callApi(
          environmentEndpoints.setRipCord,
          version === undefined ? input : { ...input, ifMatch: version },
        )
      ).data;
    },
    onSuccess: (ripCord) => {
      queries.setQueryData(queryKeys.ripCord(environment), ripCord);
    },
  });
}
