import { rolloutEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The newest rollouts of a probe. Kept current by the event stream. */
export function rolloutsQuery(environment: string, probeId: string) {
  return queryOptions({
    queryKey: queryKeys.rollouts(environment, probeId),
    queryFn: async ({ signal }) =>
      (await callApi(rolloutEndpoints.listRollouts, { query: { environment, probeId, limit: 10 }, signal }))
        .data.items,
  });
}
