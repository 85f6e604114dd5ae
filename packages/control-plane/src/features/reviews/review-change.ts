import type { Account } from '@lookout/contract';
import {
  isUnderWay,
  type ReviewCore,
  type ReviewEvent,
  type ReviewRefusal,
  reviewEnd,
  stepReview,
} from '@lookout/governance';
import type { Updateable } from 'kysely';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { ReviewTable } from '../../store/tables.ts';
import type { Change } from '../changes/changes.ts';
import type { ProbeFacts } from '../probes/probe-facts.ts';
import { updateProbe } from '../probes/probe-store.ts';
import type { ReviewFacts } from './review-facts.ts';
import { findReview, updateReview } from './review-store.ts';
import { loadCase, type ReviewCase } from './review-world.ts';

/** A review at the version that its reader loaded. */
export interface ReviewAt {
  readonly reviewId: string;
  readonly expectedVersion?: number;
}

/** Loads the review that a change is about. Throws 404, or 412 when it is not at the expected version. */
export async function loadReview(
  change: Change,
  { reviewId, expectedVersion }: ReviewAt,
): Promise<ReviewFacts> {
  const facts = await findReview(change.transaction, reviewId);
  if (!facts) throw notFound('review', reviewId);
  if (expectedVersion !== undefined && expectedVersion !== facts.version)
    throw staleVersion('review', facts.version);
  return facts;
}

/** The same with everything that its rules look at, for one person. */
export async function openCase(change: Change, account: Account, at: ReviewAt): Promise<ReviewCase> {
  const facts = await loadReview(change, at);
  return loadCase(change.transaction, facts, { personId: account.id, now: Date.parse(change.at) });
}

/** Puts an event to the rules and stores what becomes of the review. Throws what the rules refuse. */
export async function moveReview(change: Change, one: ReviewCase, event: ReviewEvent): Promise<ReviewCore> {
  const answer = stepReview(one.core, event, one.world);
  if ('refusal' in answer) throw refused(answer.refusal);
  const { id: reviewId, version: expectedVersion } = one.facts;
  const set = columnsOf(answer.review);
  const isMoved = await updateReview(change.transaction, { reviewId, expectedVersion, at: change.at, set });
  if (!isMoved) throw staleVersion('review', expectedVersion + 1);
  await touchProbe(change, one.facts);
  return answer.review;
}

/**
 * Ends the review that a probe has under way because its content is another now. True when there was one. Whatever
 * its version: a decision at the same moment must not save it.
 */
export async function endReview(
  change: Change,
  account: Account,
  { probe, kind }: { probe: ProbeFacts; kind: 'edit' | 'supersede' },
): Promise<boolean> {
  if (!probe.review) return false;
  const { id: reviewId } = probe.review;
  const one = await openCase(change, account, { reviewId });
  if (!isUnderWay(one.core)) return false;
  const answer = stepReview(one.core, { kind, by: { id: account.id, name: account.name } }, one.world);
  if ('refusal' in answer || answer.review === one.core) return false;
  await updateReview(change.transaction, { reviewId, at: change.at, set: columnsOf(answer.review) });
  change.reviewed(reviewId, probe.id);
  return true;
}

/** Counts the probe up, whose state follows from its review. */
export async function touchProbe(change: Change, { id, probeId }: ReviewFacts): Promise<void> {
  await updateProbe(change.transaction, { probeId, at: change.at, set: {} });
  change.reviewed(id, probeId);
}

/** The columns that hold a review's state. Approvals are rows of their own. */
function columnsOf(core: ReviewCore): Updateable<ReviewTable> {
  const none = { closed_by: null, closed_at: null, closed_reason: null, forced_until: null };
  const state = { ...none, state: core.kind };
  const end = reviewEnd(core);
  if (!end) return state;
  const { by, at, reason, until } = end;
  return { ...state, closed_by: by?.id ?? null, closed_at: at, closed_reason: reason, forced_until: until };
}

function refused({ kind, text }: ReviewRefusal): ProblemError {
  const errors = kind === 'invalid-input' ? { errors: [{ pointer: '/reason', message: text }] } : {};
  return new ProblemError(kind, text, errors);
}
