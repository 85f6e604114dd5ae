import type { Account, Decision, PersonRef, Review } from '@lookout/contract';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { listEditors, updateProbe } from '../probes/probe-store.ts';
import type { ReviewFacts } from './review-facts.ts';
import { cannotDecideBecause, stateAfter } from './review-policy.ts';
import type { ReviewReader } from './review-reader.ts';
import { findReview, insertComment, insertDecision, listDecisions, updateReview } from './review-store.ts';

/** What a reviewer decides, about exactly the content that they saw. */
export interface NewDecision extends Pick<Decision, 'verdict' | 'reason' | 'contentHash'> {
  readonly reviewId: string;
  readonly expectedVersion: number;
}

/** Decides, discusses and withdraws reviews. */
export class ReviewService {
  readonly #changes: Changes;
  readonly #reader: ReviewReader;

  constructor(changes: Changes, reader: ReviewReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Approves or requests changes. */
  async decide(account: Account, decision: NewDecision): Promise<Review> {
    requireReason(decision);
    await this.#changes.make((change) => decide(change, account, decision));
    return this.#reader.get(decision.reviewId, account);
  }

  /** Adds to the discussion; open to everybody who sees the review, in every state. */
  async comment(account: Account, reviewId: string, text: string): Promise<Review> {
    await this.#changes.make(async (change) => {
      const review = await loadReview(change, reviewId);
      await insertComment(change.transaction, reviewId, { person: toPerson(account), text, at: change.at });
      await updateReview(change.transaction, { reviewId, at: change.at });
      change.reviewed(reviewId, review.probeId);
      await record(change, review, { account, kind: 'commented', text: `${account.name} commented.` });
    });
    return this.#reader.get(reviewId, account);
  }

  /** Takes a submission back; for those who wrote the probe. */
  async withdraw(account: Account, reviewId: string, expectedVersion: number): Promise<Review> {
    await this.#changes.make((change) => withdraw(change, account, { reviewId, expectedVersion }));
    return this.#reader.get(reviewId, account);
  }
}

function requireReason({ verdict, reason }: NewDecision): void {
  if (verdict === 'approve' || reason.trim() !== '') return;
  throw new ProblemError('invalid-input', 'Say which changes you ask for.', {
    errors: [{ pointer: '/reason', message: 'a reason is needed to request changes' }],
  });
}

async function decide(change: Change, account: Account, decision: NewDecision): Promise<void> {
  const review = await loadReview(change, decision.reviewId, decision.expectedVersion);
  const earlier = await listDecisions(change.transaction, review.id);
  const because = cannotDecideBecause({
    state: review.state,
    environment: review.environment,
    account,
    editors: await listEditors(change.transaction, review.probeId),
    deciders: new Set(earlier.map((one) => one.person.id)),
  });
  if (because) throw new ProblemError(review.state === 'open' ? 'forbidden' : 'conflict', because);
  requireSameContent(review, decision);
  const { verdict, reason, contentHash } = decision;
  const made: Decision = { person: toPerson(account), verdict, reason, contentHash, decidedAt: change.at };
  await moveReview(change, review, stateAfter([...earlier, made]));
  await insertDecision(change.transaction, review.id, made);
  await record(change, review, { account, ...wordsOf(made, review) });
}

function wordsOf({ person, verdict, reason }: Decision, { revision }: ReviewFacts) {
  const tail = reason ? `: ${reason}` : '.';
  return verdict === 'approve'
    ? { kind: 'approved' as const, text: `${person.name} approved revision ${revision}${tail}` }
    : { kind: 'changes-requested' as const, text: `${person.name} asked for changes${tail}` };
}

function requireSameContent(review: ReviewFacts, decision: NewDecision): void {
  if (review.contentHash === decision.contentHash) return;
  throw new ProblemError(
    'conflict',
    'Your decision names other content than this review is about. Load the review again and look at what it shows.',
  );
}

async function withdraw(
  change: Change,
  account: Account,
  { reviewId, expectedVersion }: { reviewId: string; expectedVersion: number },
): Promise<void> {
  const review = await loadReview(change, reviewId, expectedVersion);
  const editors = await listEditors(change.transaction, review.probeId);
  if (!editors.has(account.id))
    throw new ProblemError('forbidden', 'Only those who wrote this probe may withdraw it.');
  const isDeployed = review.state === 'approved' && review.deployedRevision === review.revision;
  if (isDeployed || !['open', 'approved'].includes(review.state))
    throw new ProblemError('conflict', 'This review is closed: there is nothing left to withdraw.');
  await moveReview(change, review, 'withdrawn');
  const text = `${account.name} withdrew revision ${review.revision}.`;
  await record(change, review, { account, kind: 'withdrawn', text });
}

async function loadReview(change: Change, reviewId: string, expectedVersion?: number): Promise<ReviewFacts> {
  const review = await findReview(change.transaction, reviewId);
  if (!review) throw notFound('review', reviewId);
  if (expectedVersion !== undefined && expectedVersion !== review.version)
    throw staleVersion('review', review.version);
  return review;
}

/** Moves the review from the version that was read, and counts the probe up, whose state follows. */
async function moveReview(change: Change, review: ReviewFacts, state: ReviewFacts['state']): Promise<void> {
  const { id: reviewId, version: expectedVersion, probeId } = review;
  const isMoved = await updateReview(change.transaction, { reviewId, expectedVersion, state, at: change.at });
  if (!isMoved) throw staleVersion('review', expectedVersion + 1);
  await updateProbe(change.transaction, { probeId, at: change.at, set: {} });
  change.reviewed(reviewId, probeId);
}

type Entry = {
  account: Account;
  kind: 'approved' | 'changes-requested' | 'commented' | 'withdrawn';
  text: string;
};

async function record(change: Change, review: ReviewFacts, { account, kind, text }: Entry): Promise<void> {
  const { probeId, revision } = review;
  await change.record({ probeId, revision, kind, text, person: toPerson(account) });
}

function toPerson({ id, name }: Account): PersonRef {
  return { id, name };
}
