import { rolloutEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** One rollout with its rings and agents. Kept current by the event stream. */
export function rolloutQuery(rolloutId: string) {
  return queryOptions({
    queryKey: queryKeys.rollout(rolloutId),
    queryFn: async ({ signal }) =>
      (await callApi(rolloutEndpoints.getRollout, { params: { rolloutId }, signal })).data,
  });
}
