import { sessionEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { callApi } from '../../../lib/api-client.ts';
import { forgetPerson } from '../../../lib/forget-person.ts';

/** Ends the session and forgets everything that the person could see. */
export function useSignOut() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => callApi(sessionEndpoints.signOut),
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: {} });
      forgetPerson(queries);
    },
  });
}
