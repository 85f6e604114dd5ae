import { policyEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';

/** The rings that the policy of an environment sets. */
export function ringsQuery(environment: string) {
  return queryOptions({
    queryKey: ['policy', environment, 'rings'],
    queryFn: async ({ signal }) =>
      (await callApi(policyEndpoints.getPolicy, { params: { environment }, signal })).data.document.rings,
  });
}
