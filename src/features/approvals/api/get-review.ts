import { reviewEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** One request with its evidence, decisions and discussion. */
export function reviewQuery(reviewId: string) {
  return queryOptions({
    queryKey: queryKeys.review(reviewId),
    queryFn: async ({ signal }) =>
      (await callApi(reviewEndpoints.getReview, { params: { reviewId }, signal })).data,
  });
}
