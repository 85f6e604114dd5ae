import { policyEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from './api-client.ts';
import { queryKeys } from './query-keys.ts';

/** The policy in force; another one arrives as an event. */
export function policyQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.policy(environment),
    queryFn: async ({ signal }) =>
      (await callApi(policyEndpoints.getPolicy, { params: { environment }, signal })).data,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
