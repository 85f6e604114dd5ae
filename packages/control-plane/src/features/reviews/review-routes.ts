import { endpoints } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import type { DiscussionService } from './discussion-service.ts';
import type { EvidenceRunner } from './evidence-runner.ts';
import type { ProofReader } from './proof-reader.ts';
import type { RebaseService } from './rebase-service.ts';
import type { ReviewReader } from './review-reader.ts';
import type { ReviewService } from './review-service.ts';

/** What the review endpoints call. */
export interface ReviewServices {
  readonly reader: ReviewReader;
  readonly service: ReviewService;
  readonly discussion: DiscussionService;
  readonly rebases: RebaseService;
  readonly evidence: EvidenceRunner;
  readonly proofs: ProofReader;
}

/** The endpoints of reviews. */
export function registerReviews(router: Router, services: ReviewServices): void {
  registerReading(router, services);
  registerDeciding(router, services);
  registerDiscussing(router, services);
}

function registerReading(router: Router, { reader, evidence, proofs }: ReviewServices): void {
  router.route(endpoints.listReviews, ({ query, account }) => reader.list(query, account));
  router.route(endpoints.getReview, ({ params, account }) => reader.get(params.reviewId, account));
  router.route(endpoints.listReviewers, async ({ params }) => ({
    items: await reader.reviewers(params.reviewId),
  }));
  router.route(endpoints.runEvidence, ({ params }) => evidence.run(params.reviewId));
  router.route(endpoints.getRevisionProof, ({ params }) => proofs.read(params));
}

function registerDeciding(router: Router, { service, rebases }: ReviewServices): void {
  router.route(endpoints.decideReview, ({ params, body, account, expectedVersion }) =>
    service.decide(account, { ...params, ...body, expectedVersion }),
  );
  router.route(endpoints.withdrawReview, ({ params, account, expectedVersion }) =>
    service.withdraw(account, { ...params, expectedVersion }),
  );
  router.route(endpoints.handOverReview, ({ params, body, account, expectedVersion }) =>
    service.handOver(account, { ...params, expectedVersion }, body.personId),
  );
  router.route(endpoints.breakGlass, ({ params, body, account, expectedVersion }) =>
    service.breakGlass(account, { ...params, ...body, expectedVersion }),
  );
  router.route(endpoints.rebaseReview, ({ params, body, account, expectedVersion }) =>
    rebases.rebase(account, { ...params, ...body, expectedVersion }),
  );
}

function registerDiscussing(router: Router, { discussion }: ReviewServices): void {
  router.route(endpoints.commentOnReview, ({ params, body, account }) =>
    discussion.comment(account, { ...params, ...body }),
  );
  router.route(endpoints.resolveThread, ({ params, body, account, expectedVersion }) =>
    discussion.resolve(account, { ...params, ...body, expectedVersion }),
  );
}
