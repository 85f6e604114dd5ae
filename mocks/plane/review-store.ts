import {
  type Account,
  type Decision,
  mayDo,
  type PersonRef,
  type Review,
  ReviewSummary,
} from '@lookout/contract';
import { doesNotCountBecause, type ReviewCore, viewReview } from '@lookout/governance';
import { people } from '../seed/people.ts';
import { conflictsFor } from './conflicts.ts';
import { type Context, personRef } from './context.ts';
import { notFound } from './problem-error.ts';
import { requirementsFor, worldOf } from './review-world.ts';
import type { Stores } from './stores.ts';

/** A review without what depends on its reader and the moment. */
export interface StoredReview
  extends Omit<
    Review,
    | 'approvalsGiven'
    | 'missing'
    | 'isWaitingForMe'
    | 'cannotDecideBecause'
    | 'requirements'
    | 'conflicts'
    | 'liveRevision'
    | 'decisions'
    | 'end'
  > {
  readonly core: ReviewCore;
  readonly decisions: readonly Omit<Decision, 'doesNotCountBecause'>[];
}

/** The reviews, oldest first. */
export class ReviewStore {
  readonly #context: Context;
  readonly #reviews = new Map<string, StoredReview>();

  constructor(context: Context) {
    this.#context = context;
  }

  get(id: string): StoredReview {
    const review = this.#reviews.get(id);
    if (!review) throw notFound('review');
    return review;
  }

  /** Oldest first. */
  list(environment: string): StoredReview[] {
    return [...this.#reviews.values()].filter((review) => review.environment === environment);
  }

  /** The newest review of a probe. */
  newest(probeId: string): StoredReview | undefined {
    return [...this.#reviews.values()].findLast((review) => review.probeId === probeId);
  }

  add(review: StoredReview): StoredReview {
    this.#reviews.set(review.id, review);
    const { environment, id: reviewId, probeId } = review;
    this.#context.publish({ type: 'review', environment, reviewId, probeId });
    return review;
  }

  change(id: string, change: Partial<StoredReview>): StoredReview {
    const review = this.get(id);
    const updatedAt = this.#context.timestamp();
    return this.add({ ...review, ...change, version: review.version + 1, updatedAt });
  }
}

/** A review as one person sees it. */
export function reviewFor(stores: Stores, { core, ...review }: StoredReview, reader: Account): Review {
  const world = worldOf(stores, { ...review, core });
  const { baseRevision, liveRevision, revision } = world;
  const isElsewhere = liveRevision !== null && liveRevision !== baseRevision && liveRevision !== revision;
  return {
    ...review,
    ...viewReview(core, world, reader.id),
    requirements: requirementsFor(stores, { ...review, core }),
    conflicts: conflictsFor(stores, review),
    liveRevision: isElsewhere ? stores.revisions.get(review.probeId, liveRevision) : null,
    decisions: review.decisions.map((decision) => {
      const approval = { ...decision, at: decision.decidedAt };
      const because = decision.verdict === 'approve' ? doesNotCountBecause(approval, world) : null;
      return { ...decision, doesNotCountBecause: because };
    }),
  };
}

/** The same without its bulky parts. */
export function summaryFor(stores: Stores, review: StoredReview, reader: Account): ReviewSummary {
  return ReviewSummary.strip().parse(reviewFor(stores, review, reader));
}

/** The people who could decide a review. */
export function reviewersOf(stores: Stores, review: StoredReview): PersonRef[] {
  const { editors } = worldOf(stores, review);
  return people
    .filter((one) => mayDo(one, 'review', review.environment) && !editors.has(one.id))
    .map(personRef);
}
