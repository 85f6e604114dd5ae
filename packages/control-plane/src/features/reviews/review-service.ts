import type { Account, PersonRef, Review, Verdict } from '@lookout/contract';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { notifyPeople } from '../notifications/notify.ts';
import { loadReview, moveReview, openCase, touchProbe } from './review-change.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { ReviewReader } from './review-reader.ts';
import { insertDecision, updateReview } from './review-store.ts';
import { findReviewers } from './reviewer-store.ts';

/** A review at the version that its reader loaded. */
export interface ReviewAtVersion {
  readonly reviewId: string;
  readonly expectedVersion: number;
}

/** What a reviewer decides, about exactly the content that they saw. */
export interface NewDecision extends ReviewAtVersion {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly approvalHash: string;
}

/** Approvals set aside, for some hours. */
export interface Emergency extends ReviewAtVersion {
  readonly reason: string;
  readonly hours: number;
}

/** Decides, hands over and withdraws reviews. */
export class ReviewService {
  readonly #changes: Changes;
  readonly #reader: ReviewReader;

  constructor(changes: Changes, reader: ReviewReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Approves, rejects or requests changes. */
  async decide(account: Account, decision: NewDecision): Promise<Review> {
    await this.#changes.make((change) => decide(change, account, decision));
    return this.#reader.get(decision.reviewId, account);
  }

  /** Takes a submission back; for those who wrote the probe. */
  async withdraw(account: Account, at: ReviewAtVersion): Promise<Review> {
    await this.#changes.make(async (change) => {
      const one = await openCase(change, account, at);
      await moveReview(change, one, { kind: 'withdraw', by: toPerson(account) });
      const text = `${account.name} took the submission back.`;
      await record(change, one.facts, { account, kind: 'withdrawn', text });
    });
    return this.#reader.get(at.reviewId, account);
  }

  /** Asks somebody by name to decide; null = anyone again. */
  async handOver(account: Account, at: ReviewAtVersion, personId: string | null): Promise<Review> {
    await this.#changes.make((change) => handOver(change, account, { ...at, personId }));
    return this.#reader.get(at.reviewId, account);
  }

  /** Sets the approvals aside. Everybody in the environment is told. */
  async breakGlass(account: Account, { reason, hours, ...at }: Emergency): Promise<Review> {
    await this.#changes.make(async (change) => {
      const one = await openCase(change, account, at);
      const until = new Date(Date.parse(change.at) + hours * 3_600_000).toISOString();
      await moveReview(change, one, { kind: 'break-glass', by: toPerson(account), reason, until });
      const text = `${account.name} set the approvals aside until ${until}: ${reason}`;
      await record(change, one.facts, { account, kind: 'approvals-forced', text });
    });
    return this.#reader.get(at.reviewId, account);
  }
}

async function decide(change: Change, account: Account, decision: NewDecision): Promise<void> {
  const one = await openCase(change, account, decision);
  const { verdict, reason, approvalHash } = decision;
  const by = toPerson(account);
  await moveReview(change, one, { kind: 'decide', by, verdict, reason, approvalHash });
  const made = { person: by, verdict, reason, approvalHash, decidedAt: change.at };
  await insertDecision(change.transaction, one.facts.id, made);
  await record(change, one.facts, { account, ...wordsOf(decision, account, one.facts) });
}

function wordsOf({ verdict, reason }: NewDecision, { name }: Account, { revision }: ReviewFacts) {
  const tail = reason ? `: ${reason}` : '.';
  if (verdict === 'approve')
    return { kind: 'approved' as const, text: `${name} approved revision ${revision.number}${tail}` };
  return verdict === 'reject'
    ? { kind: 'rejected' as const, text: `${name} rejected revision ${revision.number}${tail}` }
    : { kind: 'changes-requested' as const, text: `${name} asked for changes${tail}` };
}

type HandOver = ReviewAtVersion & { readonly personId: string | null };

async function handOver(change: Change, account: Account, { personId, ...at }: HandOver): Promise<void> {
  const one = await openCase(change, account, at);
  const { id, environment, version: expectedVersion } = one.facts;
  if (one.core.kind !== 'open')
    throw new ProblemError('conflict', 'This review is closed: there is nothing left to hand over.');
  if (personId !== null) await requireReviewer(change, { environment, personId, editors: one.world.editors });
  const set = { assignee_id: personId };
  await updateReview(change.transaction, { reviewId: id, expectedVersion, at: change.at, set });
  await touchProbe(change, one.facts);
  const facts = await loadReview(change, { reviewId: id });
  const whom = facts.assignee?.name ?? 'anyone who may';
  const text = `${account.name} asked ${whom} to decide.`;
  await record(change, facts, { account, kind: 'review-handed-over', text });
  const { probeId } = facts;
  const to = personId === null || personId === account.id ? [] : [personId];
  await notifyPeople(change, to, {
    kind: 'assigned',
    text,
    about: { kind: 'probe', environment, probeId, reviewId: id },
  });
}

type Candidate = { environment: string; personId: string; editors: ReadonlySet<string> };

async function requireReviewer(change: Change, { environment, personId, editors }: Candidate): Promise<void> {
  const reviewers = await findReviewers(change.transaction, environment, [personId]);
  if (reviewers.get(personId)?.mayReview && !editors.has(personId)) return;
  throw new ProblemError('invalid-input', 'This person may not decide this review.', {
    errors: [{ pointer: '/personId', message: 'has no right to review there, or wrote part of the probe' }],
  });
}

type Entry = {
  readonly account: Account;
  readonly kind:
    | 'approved'
    | 'rejected'
    | 'changes-requested'
    | 'withdrawn'
    | 'approvals-forced'
    | 'review-handed-over';
  readonly text: string;
};

async function record(change: Change, review: ReviewFacts, { account, kind, text }: Entry): Promise<void> {
  const { probeId, revision } = review;
  await change.record({ probeId, revision: revision.number, kind, text, person: toPerson(account) });
}

function toPerson({ id, name }: Account): PersonRef {
  return { id, name };
}
