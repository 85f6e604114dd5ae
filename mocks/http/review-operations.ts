import type { MockPlane } from '../plane/mock-plane.ts';
import { reviewFor, summaryFor } from '../plane/review-store.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type ReviewOperations = Pick<
  Operations,
  'listReviews' | 'getReview' | 'decideReview' | 'commentOnReview' | 'withdrawReview'
>;

/** What the API offers about reviews. */
export function reviewOperations({ stores, reviews }: MockPlane): ReviewOperations {
  const current = (id: string, ifMatch: number | null) => {
    const review = stores.reviews.get(id);
    demandVersion(ifMatch, review, 'request');
    return review.id;
  };
  return {
    listReviews({ query, person }) {
      const seen = stores.reviews.list(query.environment).map((review) => summaryFor(review, person()));
      const filters = {
        waiting: seen.filter((review) => review.isWaitingForMe),
        mine: seen.filter((review) => review.author.id === person().id),
        all: seen,
      };
      return page(filters[query.filter], query);
    },
    getReview: ({ params, person }) => reviewFor(stores.reviews.get(params.reviewId), person()),
    decideReview: ({ params, body, ifMatch, person }) =>
      reviewFor(reviews.decide(current(params.reviewId, ifMatch), body, person()), person()),
    commentOnReview: ({ params, body, person }) =>
      reviewFor(reviews.comment(params.reviewId, body.text, person()), person()),
    withdrawReview: ({ params, ifMatch, person }) =>
      reviewFor(reviews.withdraw(current(params.reviewId, ifMatch), person()), person()),
  };
}
