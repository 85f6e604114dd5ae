import { tokenEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The tokens with which processors of an environment enrol. */
export function agentTokensQuery(environment: string) {
  return queryOptions({
    queryKey: queryKeys.agentTokens(environment),
    queryFn: async ({ signal }) =>
      (await callApi(tokenEndpoints.listAgentTokens, { params: { environment }, signal })).data.items,
  });
}

/** Makes an agent token; the answer alone shows it. */
export function useCreateAgentToken(environment: string) {
  return useTokenChange(
    environment,
    async (name: string) =>
      (await callApi(tokenEndpoints.createAgentToken, { params: { environment }, body: { name } })).data,
  );
}

/** Revokes an agent token and closes its connections. */
export function useRevokeAgentToken(environment: string) {
  return useTokenChange(environment, (tokenId: string) =>
    callApi(tokenEndpoints.revokeAgentToken, { params: { environment, tokenId } }),
  );
}

function useTokenChange<Input, Output>(environment: string, mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.agentTokens(environment) }),
  });
}
