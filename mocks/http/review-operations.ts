import type { MockPlane } from '../plane/mock-plane.ts';
import { proofOf } from '../plane/proof.ts';
import { reviewersOf, reviewFor, summaryFor } from '../plane/review-store.ts';
import type { Operations } from './call.ts';
import { demandVersion } from './if-match.ts';
import { page } from './page.ts';

type Reading = 'listReviews' | 'getReview' | 'listReviewers' | 'runEvidence' | 'getRevisionProof';
type Deciding = 'decideReview' | 'withdrawReview' | 'handOverReview' | 'breakGlass' | 'rebaseReview';
type Discussing = 'commentOnReview' | 'resolveThread';

/** What the API offers about reviews. */
export function reviewOperations(plane: MockPlane): Pick<Operations, Reading | Deciding | Discussing> {
  return { ...reading(plane), ...deciding(plane), ...discussing(plane) };
}

function reading(plane: MockPlane): Pick<Operations, Reading> {
  const { stores, reviews } = plane;
  return {
    listReviews({ query, person }) {
      const all = stores.reviews.list(query.environment);
      const seen = all.map((review) => summaryFor(stores, review, person()));
      const filters = {
        waiting: seen.filter((review) => review.isWaitingForMe),
        mine: seen.filter((review) => review.author.id === person().id),
        all: seen,
      };
      return page(filters[query.filter], query);
    },
    getReview: ({ params, person }) => reviewFor(stores, stores.reviews.get(params.reviewId), person()),
    listReviewers: ({ params }) => ({ items: reviewersOf(stores, stores.reviews.get(params.reviewId)) }),
    runEvidence: ({ params }) => reviews.evidenceNow(params.reviewId),
    getRevisionProof: ({ params }) => proofOf(plane, params),
  };
}

function deciding({ stores, reviews, probes }: MockPlane): Pick<Operations, Deciding> {
  const current = (id: string, ifMatch: number | null) => {
    const review = stores.reviews.get(id);
    demandVersion(ifMatch, review, 'request');
    return review.id;
  };
  return {
    decideReview: ({ params, body, ifMatch, person }) =>
      reviewFor(stores, reviews.decide(current(params.reviewId, ifMatch), body, person()), person()),
    withdrawReview: ({ params, ifMatch, person }) =>
      reviewFor(stores, reviews.withdraw(current(params.reviewId, ifMatch), person()), person()),
    handOverReview: ({ params, body, ifMatch, person }) =>
      reviewFor(
        stores,
        reviews.handOver(current(params.reviewId, ifMatch), body.personId, person()),
        person(),
      ),
    breakGlass: ({ params, body, ifMatch, person }) =>
      reviewFor(stores, reviews.breakGlass(current(params.reviewId, ifMatch), body, person()), person()),
    rebaseReview: ({ params, body, ifMatch, person }) =>
      reviewFor(stores, probes.rebase(current(params.reviewId, ifMatch), body.prefer, person()), person()),
  };
}

function discussing({ stores, discussion }: MockPlane): Pick<Operations, Discussing> {
  return {
    commentOnReview: ({ params, body, person }) =>
      reviewFor(stores, discussion.comment(params.reviewId, body, person()), person()),
    resolveThread({ params: { reviewId, commentId }, body, ifMatch, person }) {
      demandVersion(ifMatch, stores.reviews.get(reviewId), 'request');
      return reviewFor(stores, discussion.resolve(reviewId, { commentId, ...body }, person()), person());
    },
  };
}
