import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { ReviewReader } from './review-reader.ts';
import type { ReviewService } from './review-service.ts';

/** The endpoints of reviews. */
export function registerReviews(router: Router, reader: ReviewReader, service: ReviewService): void {
  router.route(endpoints.listReviews, ({ query, account }) => reader.list(query, account));
  router.route(endpoints.getReview, ({ params, account }) => reader.get(params.reviewId, account));
  router.route(endpoints.decideReview, ({ params, body, account, expectedVersion }) =>
    service.decide(account, { ...params, ...body, expectedVersion }),
  );
  router.route(endpoints.commentOnReview, ({ params, body, account }) =>
    service.comment(account, params.reviewId, body.text),
  );
  router.route(endpoints.withdrawReview, ({ params, account, expectedVersion }) =>
    service.withdraw(account, params.reviewId, expectedVersion),
  );
}
