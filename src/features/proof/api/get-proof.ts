import { reviewEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The proof of one revision, computed by the control plane when it is asked. */
export function proofQuery(probeId: string, revision: number) {
  return queryOptions({
    queryKey: queryKeys.proof(probeId, revision),
    queryFn: async ({ signal }) =>
      (await callApi(reviewEndpoints.getRevisionProof, { params: { probeId, revision }, signal })).data,
  });
}
