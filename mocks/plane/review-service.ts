import type { Account, Evidence, Probe, Revision } from '@lookout/contract';
import { personRef } from './context.ts';
import { conflict, forbidden, invalid } from './problem-error.ts';
import { cannotDecideBecause, type StoredReview } from './review-store.ts';
import type { Stores } from './stores.ts';

interface Verdict {
  readonly verdict: 'approve' | 'request-changes';
  readonly reason: string;
  readonly contentHash: string;
}

const IN_PROGRESS = ['open', 'approved', 'changes-requested'];

/** Requests, decisions and discussion. */
export class ReviewService {
  readonly #stores: Stores;
  readonly #evidenceFor: (revision: Revision) => Evidence | null;

  constructor(stores: Stores, evidenceFor: (revision: Revision) => Evidence | null) {
    this.#stores = stores;
    this.#evidenceFor = evidenceFor;
  }

  open(revision: Revision, { note, author }: { note: string; author: Account }): StoredReview {
    const { context, probes, reviews, revisions, history } = this.#stores;
    const probe = probes.get(revision.probeId);
    const now = context.timestamp();
    const review = reviews.add({
      id: context.id('rev'),
      version: 1,
      probeId: probe.id,
      probeTitle: revision.document.title,
      environment: revision.document.scope.environment,
      revision: revision.number,
      contentHash: revision.contentHash,
      state: 'open',
      author: personRef(author),
      note,
      createdAt: now,
      updatedAt: now,
      revisionDetail: revision,
      baseRevision: probe.deployedRevision === null ? null : revisions.get(probe.id, probe.deployedRevision),
      evidence: this.#evidenceFor(revision),
      decisions: [],
      comments: [],
    });
    probes.change(probe.id, {
      latestRevision: revision.number,
      ...progress(probe, { kind: 'in-review', reviewId: review.id, revision: revision.number }),
    });
    const text = note ? `Submitted for review: ${note}` : 'Submitted for review.';
    history.record({ probeId: probe.id, kind: 'submitted', person: author, revision: revision.number, text });
    return review;
  }

  decide(id: string, { verdict, reason, contentHash }: Verdict, person: Account): StoredReview {
    const review = this.#stores.reviews.get(id);
    const hindrance = cannotDecideBecause(review, person);
    if (hindrance !== null) throw review.state === 'open' ? forbidden(hindrance) : conflict(hindrance);
    if (contentHash !== review.contentHash)
      throw conflict('You looked at other content than this request holds. Reload it and look again.');
    if (verdict === 'request-changes' && !reason.trim())
      throw invalid(422, 'Say what has to change.', [
        { pointer: '/reason', message: 'A reason is required.' },
      ]);
    const decidedAt = this.#stores.context.timestamp();
    const decision = { person: personRef(person), verdict, reason, contentHash, decidedAt };
    const kind = verdict === 'approve' ? ('approved' as const) : ('changes-requested' as const);
    const decided = this.#stores.reviews.change(id, {
      state: kind,
      decisions: [...review.decisions, decision],
    });
    this.#follow(decided, kind);
    const text = verdict === 'approve' ? 'Approved.' : `Requested changes: ${reason}`;
    this.#note(decided, kind, { person, text });
    return decided;
  }

  comment(id: string, text: string, person: Account): StoredReview {
    const { context, reviews } = this.#stores;
    const comment = {
      id: context.id('cmt'),
      person: personRef(person),
      text,
      createdAt: context.timestamp(),
    };
    const review = reviews.change(id, { comments: [...reviews.get(id).comments, comment] });
    this.#note(review, 'commented', { person, text });
    return review;
  }

  withdraw(id: string, person: Account): StoredReview {
    const review = this.#stores.reviews.get(id);
    if (review.author.id !== person.id) throw forbidden('Only its author may withdraw a request.');
    if (!IN_PROGRESS.includes(review.state)) throw conflict(`This request is ${review.state} already.`);
    this.#leaveReview(review.probeId);
    this.#note(review, 'withdrawn', { person, text: 'Took the submission back.' });
    return this.#stores.reviews.change(id, { state: 'withdrawn' });
  }

  /** Ends the review of a revision that is no longer what the author wants. */
  voidOpen(probe: Probe, person: Account): void {
    const reviewId = reviewIdOf(probe);
    if (reviewId === null) return;
    const review = this.#stores.reviews.change(reviewId, { state: 'voided' });
    this.#leaveReview(probe.id);
    const text = 'The edit voided the review and its approvals.';
    this.#note(review, 'approvals-voided', { person, text });
  }

  #follow({ probeId, id, revision }: StoredReview, kind: 'approved' | 'changes-requested'): void {
    const probe = this.#stores.probes.get(probeId);
    this.#stores.probes.change(probeId, progress(probe, { kind, reviewId: id, revision }));
  }

  #leaveReview(probeId: string): void {
    const { deployedRevision } = this.#stores.probes.get(probeId);
    this.#stores.probes.change(probeId, {
      pending: null,
      ...(deployedRevision === null ? { state: { kind: 'draft' } } : {}),
    });
  }

  #note(
    { probeId, revision }: StoredReview,
    kind: 'approved' | 'changes-requested' | 'commented' | 'withdrawn' | 'approvals-voided',
    { person, text }: { person: Account; text: string },
  ): void {
    this.#stores.history.record({ probeId, kind, person, revision, text });
  }
}

/** Before the first roll-out a review is the probe's state, afterwards it waits beside what is deployed. */
function progress(probe: Probe, pending: NonNullable<Probe['pending']>): Pick<Probe, 'state' | 'pending'> {
  const isDeployed = probe.deployedRevision !== null;
  return isDeployed ? { state: probe.state, pending } : { state: pending, pending: null };
}

function reviewIdOf({ pending, state }: Probe): string | null {
  if (pending) return pending.reviewId;
  return 'reviewId' in state ? state.reviewId : null;
}
