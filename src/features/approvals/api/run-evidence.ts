import { reviewEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** What the revision under review does to the stream of now. Runs when it is asked to, never by itself. */
export function evidenceNowQuery(reviewId: string) {
  return queryOptions({
    queryKey: queryKeys.evidenceNow(reviewId),
    queryFn: async ({ signal }) =>
      (await callApi(reviewEndpoints.runEvidence, { params: { reviewId }, signal })).data,
    enabled: false,
    retry: false,
    // A result of another visit would pass for that of now.
    gcTime: 0,
  });
}
