import { contentHash, type Revision } from '@lookout/contract';
import { cannotApply, missingText, stepReview, stillMissing } from '@lookout/governance';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { ProbeFacts } from '../probes/probe-facts.ts';
import { findReview, findReviewOf } from './review-store.ts';
import { isApproval, loadCase, type ReviewCase, toApproval } from './review-world.ts';

/** Which revision, and when. */
export interface ApprovalQuery {
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The check before anything is rolled out: the hashes are computed again, and approvals count as people and rights
 * are at this moment. Throws 409 with what is missing.
 */
export async function requireApprovedRevision(
  database: Kysely<Database>,
  probe: ProbeFacts,
  { revision, now }: ApprovalQuery,
): Promise<Revision> {
  const facts = probe.review && (await findReview(database, probe.review.id));
  if (facts?.revision.number !== revision) throw conflict(revision, 'Submit it for review first.');
  const one = await loadCase(database, facts, { personId: null, now });
  requireIntact(one);
  const look = stepReview(one.core, { kind: 'look' }, one.world);
  const because = cannotApply('review' in look ? look.review : one.core, one.world);
  if (because !== null) throw conflict(revision, `${because}${missingWords(one)}`);
  return facts.revision;
}

/** A revision that runs or ran. */
export interface RunRevision {
  readonly probeId: string;
  readonly revision: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * The check before what was switched off goes on again: its approval is used once more, so it must still hold. Whoever
 * edited the probe since then did not write this revision, and counts. Throws 409 with what is missing.
 */
export async function requireStillApproved(
  database: Kysely<Database>,
  { probeId, revision, now }: RunRevision,
): Promise<void> {
  const facts = await findReviewOf(database, { probeId, revision });
  if (!facts) throw conflict(revision, 'Submit it for review first.');
  const {
    core,
    world,
    decisions,
    facts: reviewed,
  } = await loadCase(database, facts, { personId: null, now });
  requireIntact({ facts: reviewed, world });
  if (core.kind === 'forced') {
    if (Date.parse(core.glass.until) > now) return;
    throw conflict(revision, 'The time of its emergency permission is over. Submit it for review.');
  }
  const missing = stillMissing(decisions.filter(isApproval).map(toApproval), {
    ...world,
    editors: new Set(),
  });
  if (missing.length > 0)
    throw conflict(revision, `It needs ${missingText(missing)}: submit it for review again.`);
}

function missingWords({ core, world }: ReviewCase): string {
  if (!('approvals' in core)) return '';
  const missing = stillMissing(core.approvals, world);
  return missing.length === 0 ? '' : ` It needs ${missingText(missing)}.`;
}

/** Throws unless document and plan still are what was hashed when they were frozen, and what reviewers saw. */
function requireIntact({ facts, world }: Pick<ReviewCase, 'facts' | 'world'>): void {
  const { document, plan, planHash, contentHash: documentHash, number } = facts.revision;
  const isIntact =
    contentHash(document) === documentHash &&
    contentHash(plan) === planHash &&
    facts.approvalHash === world.approvalHash;
  if (isIntact) return;
  throw new ProblemError(
    'conflict',
    `Revision ${number} is not what its hashes say. It cannot be rolled out.`,
  );
}

function conflict(number: number, because: string): ProblemError {
  return new ProblemError('conflict', `Revision ${number} has no approval that holds. ${because}`);
}
