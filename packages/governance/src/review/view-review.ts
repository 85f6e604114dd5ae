import type { ReviewEnd, ReviewSummary } from '@lookout/contract';
import { cannotDecide } from './cannot-decide.ts';
import type { ReviewCore, ReviewWorld } from './review-core.ts';
import { doesNotCountBecause, stillMissing } from './standing.ts';
import { stepReview } from './step-review.ts';

/** What the rules say about a review at this moment to one person. */
export interface ReviewView
  extends Pick<
    ReviewSummary,
    'state' | 'approvalsGiven' | 'missing' | 'isWaitingForMe' | 'cannotDecideBecause'
  > {
  readonly end: ReviewEnd | null;
}

/** Views a review as it is by now, also where its store does not say so yet. */
export function viewReview(review: ReviewCore, world: ReviewWorld, personId: string): ReviewView {
  const look = stepReview(review, { kind: 'look' }, world);
  const core = 'review' in look ? look.review : review;
  const approvals = 'approvals' in core ? core.approvals : [];
  const because = cannotDecide(core, personId, world)?.text ?? null;
  return {
    state: core.kind,
    approvalsGiven: approvals.filter((approval) => doesNotCountBecause(approval, world) === null).length,
    missing: core.kind === 'open' ? stillMissing(approvals, world) : [],
    isWaitingForMe: because === null,
    cannotDecideBecause: because,
    end: reviewEnd(core),
  };
}

/** How a review ended; null while it waits or is approved. */
export function reviewEnd(core: ReviewCore): ReviewEnd | null {
  if ('approvals' in core) return null;
  const { by, at, reason, until } = {
    by: null,
    reason: '',
    until: null,
    ...('glass' in core ? core.glass : core),
  };
  return { by, at, reason, until };
}
