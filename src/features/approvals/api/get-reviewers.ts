import { reviewEndpoints } from '@lookout/contract';
import { queryOptions } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

/** The people who could decide a request. */
export function reviewersQuery(reviewId: string) {
  return queryOptions({
    queryKey: [...queryKeys.review(reviewId), 'reviewers'],
    queryFn: async ({ signal }) =>
      (await callApi(reviewEndpoints.listReviewers, { params: { reviewId }, signal })).data.items,
  });
}
