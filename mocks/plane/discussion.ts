import type { Account } from '@lookout/contract';
import { personRef } from './context.ts';
import { notFound } from './problem-error.ts';
import type { StoredReview } from './review-store.ts';
import type { Stores } from './stores.ts';

/** What is said about a review, and where. */
export interface Remark {
  readonly text: string;
  readonly line?: number | undefined;
  readonly replyTo?: string | undefined;
}

/** Talk about reviews. */
export class Discussion {
  readonly #stores: Stores;

  constructor(stores: Stores) {
    this.#stores = stores;
  }

  comment(id: string, { text, line, replyTo }: Remark, person: Account): StoredReview {
    const { context, reviews, history, notifications } = this.#stores;
    const before = reviews.get(id);
    const comment = {
      id: context.id('cmt'),
      person: personRef(person),
      text,
      createdAt: context.timestamp(),
      ...{ line: line ?? null, replyTo: replyTo ?? null, resolvedBy: null },
    };
    const review = reviews.change(id, { comments: [...before.comments, comment] });
    const { probeId, revision } = review;
    history.record({ probeId, kind: 'commented', person, revision, text });
    notifications.mention(review, text, person);
    return review;
  }

  resolve(
    id: string,
    { commentId, isResolved }: { commentId: string; isResolved: boolean },
    person: Account,
  ): StoredReview {
    const { comments } = this.#stores.reviews.get(id);
    if (!comments.some((one) => one.id === commentId && one.replyTo === null)) throw notFound('thread');
    const resolvedBy = isResolved ? personRef(person) : null;
    return this.#stores.reviews.change(id, {
      comments: comments.map((one) => (one.id === commentId ? { ...one, resolvedBy } : one)),
    });
  }
}
