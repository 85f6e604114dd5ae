import type { Account, Review } from '@lookout/contract';
import { notFound, ProblemError } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { notifyPeople } from '../notifications/notify.ts';
import { insertComment, listComments, resolveComment } from './comment-store.ts';
import { mentioned } from './mentions.ts';
import { loadReview } from './review-change.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { ReviewReader } from './review-reader.ts';
import { updateReview } from './review-store.ts';
import { listPeople } from './reviewer-store.ts';

/** What somebody says about a review. */
export interface Remark {
  readonly reviewId: string;
  readonly text: string;
  readonly line?: number | undefined;
  readonly replyTo?: string | undefined;
}

/** Settles a thread of a review, at the version that its reader loaded, or takes it up again. */
export interface Resolution {
  readonly reviewId: string;
  readonly expectedVersion: number;
  readonly commentId: string;
  readonly isResolved: boolean;
}

/** Talks about reviews; open to everybody who sees them, in every state. */
export class DiscussionService {
  readonly #changes: Changes;
  readonly #reader: ReviewReader;

  constructor(changes: Changes, reader: ReviewReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Adds to the discussion. Whoever is mentioned is told. */
  async comment(account: Account, remark: Remark): Promise<Review> {
    await this.#changes.make((change) => comment(change, account, remark));
    return this.#reader.get(remark.reviewId, account);
  }

  /** Settles a thread, or takes it up again. */
  async resolve(account: Account, { commentId, isResolved, ...at }: Resolution): Promise<Review> {
    await this.#changes.make(async (change) => {
      const review = await loadReview(change, at);
      await requireThread(change, review, commentId);
      await resolveComment(change.transaction, commentId, isResolved ? account.id : null);
      await touch(change, review);
    });
    return this.#reader.get(at.reviewId, account);
  }
}

async function comment(change: Change, account: Account, remark: Remark): Promise<void> {
  const { reviewId, text, line = null, replyTo = null } = remark;
  const review = await loadReview(change, { reviewId });
  requireLine(review, line);
  if (replyTo !== null) await requireThread(change, review, replyTo);
  const person = { id: account.id, name: account.name };
  await insertComment(change.transaction, { reviewId, person, text, line, replyTo, at: change.at });
  await touch(change, review);
  const { probeId, environment, revision } = review;
  const where = line === null ? '' : ` on line ${line}`;
  const sentence = `${account.name} commented${where}.`;
  await change.record({ probeId, revision: revision.number, kind: 'commented', text: sentence, person });
  const people = mentioned(text, await listPeople(change.transaction, environment));
  await notifyPeople(
    change,
    people.filter(({ id }) => id !== account.id).map(({ id }) => id),
    {
      kind: 'mentioned',
      text: `${account.name} mentioned you: ${text}`,
      about: { kind: 'probe', environment, probeId, reviewId },
    },
  );
}

function requireLine({ revision }: ReviewFacts, line: number | null): void {
  const lines = revision.document.source.split('\n').length;
  if (line === null || line <= lines) return;
  throw new ProblemError('invalid-input', `The query has ${lines} lines, so none is line ${line}.`, {
    errors: [{ pointer: '/line', message: 'is after the last line' }],
  });
}

/** Threads are one deep: one answers what begins a thread. */
async function requireThread(change: Change, review: ReviewFacts, commentId: string): Promise<void> {
  const comments = await listComments(change.transaction, review.id);
  const first = comments.find(({ id }) => id === commentId);
  if (!first || first.replyTo !== null) throw notFound('thread', commentId);
}

/** What was said changes no probe, and no decision: but whoever decides shall have read it. */
async function touch(change: Change, { id: reviewId, probeId }: ReviewFacts): Promise<void> {
  await updateReview(change.transaction, { reviewId, at: change.at });
  change.reviewed(reviewId, probeId);
}
