import { environmentEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The processors of an environment. Kept current by the event stream. */
export function agentsQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.agents(environment),
    queryFn: async ({ signal }) =>
      (await callApi(environmentEndpoints.listAgents, { params: { environment }, signal })).data.items,
  });
}
