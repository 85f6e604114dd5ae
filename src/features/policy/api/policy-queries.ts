import { policyEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

const SHOWN = 50;

/** Every policy that was ever in force, newest first. */
export function policyVersionsQuery(environment: string) {
  return queryOptions({
    queryKey: [...queryKeys.policy(environment), 'versions'],
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { limit: SHOWN }, signal };
      return (await callApi(policyEndpoints.listPolicyVersions, input)).data.items;
    },
  });
}

/** Proposed changes, newest first. */
export function policyProposalsQuery(environment: string) {
  return queryOptions({
    queryKey: [...queryKeys.policy(environment), 'proposals'],
    queryFn: async ({ signal }) => {
      const input = { params: { environment }, query: { limit: SHOWN }, signal };
      return (await callApi(policyEndpoints.listPolicyProposals, input)).data.items;
    },
  });
}
