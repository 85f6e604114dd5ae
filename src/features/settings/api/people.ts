import { type AccountChange, type AccountDetails, type NewAccount, peopleEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Everybody who has an account. */
export const peopleQuery = queryOptions({
  queryKey: queryKeys.people(),
  queryFn: async ({ signal }) => (await callApi(peopleEndpoints.listPeople, { signal })).data.items,
});

/** Where a person is signed in. */
export function sessionsOfQuery(accountId: string) {
  return queryOptions({
    queryKey: [...queryKeys.people(), accountId, 'sessions'],
    queryFn: async ({ signal }) =>
      (await callApi(peopleEndpoints.listSessionsOf, { params: { accountId }, signal })).data.items,
  });
}

/** Makes an account; the answer alone has the link for its person. */
export function useInvitePerson() {
  return usePeopleChange(
    async (body: NewAccount) => (await callApi(peopleEndpoints.invitePerson, { body })).data,
  );
}

/** Changes what a person may do, or shuts their account. */
export function useChangePerson() {
  type Change = { readonly account: AccountDetails; readonly change: AccountChange };
  return usePeopleChange(async ({ account: { id: accountId, version }, change }: Change) => {
    return (
      await callApi(peopleEndpoints.changePerson, { params: { accountId }, body: change, ifMatch: version })
    ).data;
  });
}

/** A new one-time link for a person who cannot sign in. */
export function useCreateLink() {
  return usePeopleChange(
    async (accountId: string) =>
      (await callApi(peopleEndpoints.createSignInLink, { params: { accountId } })).data,
  );
}

/** Signs a person out everywhere. */
export function useEndSessionsOf() {
  return usePeopleChange((accountId: string) =>
    callApi(peopleEndpoints.endSessionsOf, { params: { accountId } }),
  );
}

function usePeopleChange<Input, Output>(mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.people() }),
  });
}
