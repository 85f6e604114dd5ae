import { rolloutEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What a rollout would change where. Asked anew whenever somebody looks: agents come and go. */
export function preflightQuery(probeId: string, revision: number) {
  return queryOptions({
    queryKey: queryKeys.preflight(probeId, revision),
    queryFn: async ({ signal }) =>
      (await callApi(rolloutEndpoints.getPreflight, { params: { probeId }, query: { revision }, signal }))
        .data,
    staleTime: 2000,
  });
}
