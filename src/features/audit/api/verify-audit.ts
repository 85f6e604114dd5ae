import { auditEndpoints } from '@lookout/contract';
import { useMutation } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';

/** Lets the server read the whole log; it takes as long as the log is. */
export function useVerifyAudit() {
  return useMutation({ mutationFn: async () => (await callApi(auditEndpoints.verifyAudit)).data });
}
