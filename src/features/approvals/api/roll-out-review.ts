import { probeEndpoints, type Review } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { putProbe } from '../../../lib/apply-event.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** Delivers what a request approved. Reads the probe first: approving it made a new version. */
export function useRollOutReview() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ probeId, revision }: Review) => {
      const { data: probe } = await callApi(probeEndpoints.getProbe, { params: { probeId } });
      const input = { params: { probeId }, body: { revision }, ifMatch: probe.version };
      return (await callApi(probeEndpoints.rollOutProbe, input)).data;
    },
    onSuccess: (probe) => {
      queries.setQueryData(queryKeys.probe(probe.id), probe);
      putProbe(queries, probe);
    },
  });
}
