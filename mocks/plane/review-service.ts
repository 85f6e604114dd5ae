import type { Account, Evidence, Probe, ProbeEvent, ProbeState, Revision, Verdict } from '@lookout/contract';
import {
  approvalHash,
  isUnderWay,
  openReview,
  type ReviewEvent,
  rateProbe,
  stepReview,
} from '@lookout/governance';
import { personRef } from './context.ts';
import { conflict, forbidden, invalid } from './problem-error.ts';
import { reviewersOf, type StoredReview } from './review-store.ts';
import { worldOf } from './review-world.ts';
import type { Stores } from './stores.ts';

interface NewDecision {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly approvalHash: string;
}

const VERDICT_EVENTS = {
  approve: 'approved',
  reject: 'rejected',
  'request-changes': 'changes-requested',
} as const;

/** Requests and decisions, by the rules that the control plane follows. */
export class ReviewService {
  readonly #stores: Stores;
  readonly #evidenceFor: (revision: Revision) => Evidence | null;

  constructor(stores: Stores, evidenceFor: (revision: Revision) => Evidence | null) {
    this.#stores = stores;
    this.#evidenceFor = evidenceFor;
  }

  open(revision: Revision, { note, author }: { note: string; author: Account }): StoredReview {
    const { reviews, history, probes } = this.#stores;
    const { probeId, number } = revision;
    const text = note ? `Submitted for review: ${note}` : 'Submitted for review.';
    history.record({ probeId, kind: 'submitted', person: author, revision: number, text });
    const review = reviews.add(this.#newReview(revision, { note, author }));
    probes.change(probeId, { latestRevision: number });
    this.#follow(review);
    return review;
  }

  decide(id: string, { verdict, reason, approvalHash: seen }: NewDecision, person: Account): StoredReview {
    const by = personRef(person);
    const moved = this.#move(id, { kind: 'decide', by, verdict, reason, approvalHash: seen });
    const decidedAt = this.#stores.context.timestamp();
    const decision = { person: by, verdict, reason, approvalHash: seen, decidedAt };
    const review = this.#stores.reviews.change(id, { decisions: [...moved.decisions, decision] });
    this.#note(review, VERDICT_EVENTS[verdict], { person, text: sentence(verdict, reason) });
    return review;
  }

  withdraw(id: string, person: Account): StoredReview {
    const review = this.#move(id, { kind: 'withdraw', by: personRef(person) });
    this.#note(review, 'withdrawn', { person, text: 'Took the submission back.' });
    return review;
  }

  breakGlass(
    id: string,
    { reason, hours }: { reason: string; hours: number },
    person: Account,
  ): StoredReview {
    const until = new Date(this.#stores.context.now() + hours * 3_600_000).toISOString();
    const review = this.#move(id, { kind: 'break-glass', by: personRef(person), reason, until });
    this.#note(review, 'approvals-forced', { person, text: `Set the approvals aside: ${reason}` });
    return review;
  }

  handOver(id: string, personId: string | null, person: Account): StoredReview {
    const review = this.#stores.reviews.get(id);
    if (review.state !== 'open') throw conflict('This review is closed: there is nothing left to hand over.');
    const assignee = reviewersOf(this.#stores, review).find((one) => one.id === personId) ?? null;
    if (personId !== null && !assignee) throw invalid(400, 'This person may not decide this review.');
    const text = `Asked ${assignee?.name ?? 'anyone who may'} to decide.`;
    this.#note(review, 'review-handed-over', { person, text });
    if (assignee) this.#stores.notifications.assign(review, assignee.id, person);
    return this.#stores.reviews.change(id, { assignee });
  }

  /** What the revision under review does to the stream of now. */
  evidenceNow(id: string): Evidence {
    const evidence = this.#evidenceFor(this.#stores.reviews.get(id).revisionDetail);
    if (!evidence) throw conflict('No record has streamed yet.');
    return evidence;
  }

  /** Ends the review of a revision that is no longer what the author wants. */
  end(probe: Probe, kind: 'edit' | 'supersede', person: Account): void {
    const review = this.#stores.reviews.newest(probe.id);
    if (!review || !isUnderWay(review.core) || review.revision === probe.deployedRevision) return;
    const ended = this.#move(review.id, { kind, by: personRef(person) });
    if (kind === 'supersede') return;
    const text = 'The edit voided the review and its approvals.';
    this.#note(ended, 'approvals-voided', { person, text });
  }

  #newReview(revision: Revision, { note, author }: { note: string; author: Account }): StoredReview {
    const { context, probes, revisions, policies } = this.#stores;
    const { document, plan, probeId } = revision;
    const { deployedRevision } = probes.get(probeId);
    const { environment } = document.scope;
    const evidence = this.#evidenceFor(revision);
    const now = context.timestamp();
    const lifetime = policies.current(environment).document.reviewExpiresAfterSeconds * 1000;
    return {
      ...{ id: context.id('rev'), version: 1, probeId, environment, note, createdAt: now, updatedAt: now },
      probeTitle: document.title,
      revision: revision.number,
      contentHash: revision.contentHash,
      approvalHash: approvalHash(revision),
      ...{ state: 'open', core: openReview, author: personRef(author), assignee: null },
      expiresAt: new Date(context.now() + lifetime).toISOString(),
      risk: rateProbe({ document, plan, evidence }),
      revisionDetail: revision,
      baseRevision: deployedRevision === null ? null : revisions.get(probeId, deployedRevision),
      ...{ evidence, decisions: [], comments: [] },
    };
  }

  #move(id: string, event: ReviewEvent): StoredReview {
    const review = this.#stores.reviews.get(id);
    const answer = stepReview(review.core, event, worldOf(this.#stores, review));
    if ('refusal' in answer) throw refused(answer.refusal);
    const moved = this.#stores.reviews.change(id, { core: answer.review, state: answer.review.kind });
    this.#follow(moved);
    return moved;
  }

  /** Before the first roll-out a review is the probe's state, afterwards it waits beside what is deployed. */
  #follow(review: StoredReview): void {
    const { probeId, id: reviewId, revision, state } = review;
    const { deployedRevision } = this.#stores.probes.get(probeId);
    const kind = PROBE_STATES[state];
    const pending = kind ? { kind, reviewId, revision } : null;
    const isDeployed = deployedRevision !== null;
    const undeployed = { state: pending ?? endedState(review), pending: null };
    this.#stores.probes.change(probeId, isDeployed ? { pending } : undeployed);
  }

  #note(
    { probeId, revision }: StoredReview,
    kind: ProbeEvent['kind'],
    { person, text }: { person: Account; text: string },
  ): void {
    this.#stores.history.record({ probeId, kind, person, revision, text });
  }
}

type Pending = NonNullable<Probe['pending']>['kind'];

const PROBE_STATES: Partial<Record<StoredReview['state'], Pending>> = {
  open: 'in-review',
  approved: 'approved',
  forced: 'approved',
  'changes-requested': 'changes-requested',
};

/** Where a probe stands that never ran and whose request has ended. */
function endedState({ id: reviewId, revision, core }: StoredReview): ProbeState {
  const end = { reviewId, revision };
  if (core.kind === 'rejected' || core.kind === 'withdrawn') {
    const { kind, at: since, by, reason } = core;
    return { kind, since, by, reason, ...end };
  }
  if (core.kind === 'expired')
    return { kind: 'review-expired', since: core.at, by: null, reason: '', ...end };
  return { kind: 'draft' };
}

function sentence(verdict: Verdict, reason: string): string {
  if (verdict === 'approve') return reason ? `Approved: ${reason}` : 'Approved.';
  return `${verdict === 'reject' ? 'Rejected' : 'Requested changes'}: ${reason}`;
}

function refused({ kind, text }: { kind: string; text: string }) {
  if (kind === 'invalid-input') return invalid(400, text, [{ pointer: '/reason', message: text }]);
  return kind === 'forbidden' ? forbidden(text) : conflict(text);
}
