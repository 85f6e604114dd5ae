import type { Account, ReviewSummary } from '@lookout/contract';
import { type ReviewView, viewReview } from '@lookout/governance';
import type { ReviewCase } from './review-world.ts';

/** A review as one person sees it: in a list, and how it ended. */
export function toSummary(
  { facts, core, world }: ReviewCase,
  reader: Account,
): ReviewSummary & Pick<ReviewView, 'end'> {
  const { revision } = facts;
  return {
    id: facts.id,
    version: facts.version,
    probeId: facts.probeId,
    probeTitle: revision.document.title,
    environment: facts.environment,
    revision: revision.number,
    contentHash: revision.contentHash,
    approvalHash: facts.approvalHash,
    author: facts.author,
    note: facts.note,
    createdAt: facts.createdAt,
    updatedAt: facts.updatedAt,
    expiresAt: facts.expiresAt,
    assignee: facts.assignee,
    risk: facts.risk,
    ...viewReview(core, world, reader.id),
  };
}
