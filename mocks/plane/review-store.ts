import type { Account, Review, ReviewSummary } from '@lookout/contract';
import { mayDo, ReviewSummary as Summary } from '@lookout/contract';
import type { Context } from './context.ts';
import { notFound } from './problem-error.ts';

/** A review without what depends on its reader. */
export type StoredReview = Omit<Review, 'isWaitingForMe' | 'cannotDecideBecause'>;

const CLOSED: Readonly<Record<Exclude<Review['state'], 'open'>, string>> = {
  approved: 'This revision is already approved.',
  'changes-requested': 'Changes were requested. The author will submit a new revision.',
  voided: 'The probe was edited after it was submitted, so this request is void.',
  withdrawn: 'The author withdrew this request.',
};

/** The reviews, and how each reader sees them. */
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

/** Why somebody may not decide a review, in words; null when they may. */
export function cannotDecideBecause(review: StoredReview, reader: Account): string | null {
  if (review.state !== 'open') return CLOSED[review.state];
  if (review.author.id === reader.id) return 'You wrote this revision. Somebody else has to decide.';
  if (!mayDo(reader, 'review', review.environment)) return 'You may read reviews, not decide them.';
  return null;
}

/** A review as one person sees it. */
export function reviewFor(review: StoredReview, reader: Account): Review {
  const reason = cannotDecideBecause(review, reader);
  return { ...review, isWaitingForMe: reason === null, cannotDecideBecause: reason };
}

/** The same without its bulky parts. */
export function summaryFor(review: StoredReview, reader: Account): ReviewSummary {
  return Summary.strip().parse(reviewFor(review, reader));
}
