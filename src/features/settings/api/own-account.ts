import { type NewApiToken, type PasswordChange, tokenEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Where the signed-in person is signed in. */
export const mySessionsQuery = queryOptions({
  queryKey: [...queryKeys.ownAccount(), 'sessions'],
  queryFn: async ({ signal }) => (await callApi(tokenEndpoints.listMySessions, { signal })).data.items,
});

/** The personal API tokens of the signed-in person. */
export const myTokensQuery = queryOptions({
  queryKey: [...queryKeys.ownAccount(), 'tokens'],
  queryFn: async ({ signal }) => (await callApi(tokenEndpoints.listMyTokens, { signal })).data.items,
});

/** Signs out somewhere else. */
export function useEndMySession() {
  return useOwnChange((sessionId: string) => callApi(tokenEndpoints.endMySession, { params: { sessionId } }));
}

/** Chooses another password. */
export function useChangePassword() {
  return useOwnChange((body: PasswordChange) => callApi(tokenEndpoints.changeMyPassword, { body }));
}

/** Makes a personal token; the answer alone shows it. */
export function useCreateToken() {
  return useOwnChange(
    async (body: NewApiToken) => (await callApi(tokenEndpoints.createMyToken, { body })).data,
  );
}

/** Ends a personal token. */
export function useRevokeToken() {
  return useOwnChange((tokenId: string) => callApi(tokenEndpoints.revokeMyToken, { params: { tokenId } }));
}

function useOwnChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.ownAccount() }),
  });
}
