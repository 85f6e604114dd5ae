import { sessionEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in and returns to where the person wanted to go. */
export function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { redirect } = useSearch({ from: '/sign-in' });
  return useMutation({
    mutationFn: async (body: Credentials) => (await callApi(sessionEndpoints.signIn, { body })).data,
    onSuccess: async (session) => {
      queries.setQueryData(queryKeys.session(), session);
      await navigate({ href: redirect ?? '/', replace: true });
    },
  });
}
