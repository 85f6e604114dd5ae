import { contentHash, type Revision } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { ProbeFacts } from '../probes/probe-facts.ts';
import { findRevision } from '../probes/revision-store.ts';
import { APPROVAL_POLICY } from '../reviews/review-policy.ts';
import { listDecisions } from '../reviews/review-store.ts';

/** Throws 409 while everything dynamic in the probe's environment is off. */
export function requireRipCordReleased({ ripCord, environment }: ProbeFacts): void {
  if (!ripCord.isPulled) return;
  throw new ProblemError(
    'conflict',
    `The rip cord of ${environment} is pulled: nothing can be switched on. Release it first.`,
  );
}

/** The revision, if exactly its content is approved now. Throws 409 when it is not. */
export async function requireApproved(
  database: Kysely<Database>,
  facts: ProbeFacts,
  number: number,
): Promise<Revision> {
  const { review } = facts;
  if (review?.revision !== number || review.state !== 'approved')
    throw new ProblemError(
      'conflict',
      `Revision ${number} has no approval that holds. Submit it for review first.`,
    );
  const revision = await findRevision(database, facts.id, number);
  if (!revision || !isIntact(revision))
    throw new ProblemError(
      'conflict',
      `Revision ${number} is not what its hashes say. It cannot be rolled out.`,
    );
  const approvals = (await listDecisions(database, review.id)).filter(
    ({ verdict, contentHash: seen }) => verdict === 'approve' && seen === revision.contentHash,
  );
  if (approvals.length >= APPROVAL_POLICY.approvalsNeeded) return revision;
  throw new ProblemError('conflict', `The approvals of revision ${number} are for other content.`);
}

/** Whether document and plan still are what was hashed when they were frozen. */
function isIntact({ document, plan, contentHash: documentHash, planHash }: Revision): boolean {
  return contentHash(document) === documentHash && contentHash(plan) === planHash;
}
