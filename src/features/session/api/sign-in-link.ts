import { type LinkUse, peopleEndpoints } from '@lookout/contract';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What a one-time link is for. Asking does not use it up. */
export function linkPurposeQuery(secret: string) {
  return queryOptions({
    queryKey: ['sign-in-link', secret],
    queryFn: async ({ signal }) =>
      (await callApi(peopleEndpoints.readSignInLink, { body: { secret }, signal })).data,
    retry: false,
  });
}

/** Chooses a password with a link, and goes in. */
export function useSignInLink() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (body: LinkUse) => (await callApi(peopleEndpoints.useSignInLink, { body })).data,
    onSuccess: async (session) => {
      queries.setQueryData(queryKeys.session(), session);
      await navigate({ to: '/', replace: true });
    },
  });
}
