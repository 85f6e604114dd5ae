import { type GivenApproval, missingText, stillMissing } from '@lookout/governance';
import { conflict } from './problem-error.ts';
import type { StoredReview } from './review-store.ts';
import { worldOf } from './review-world.ts';
import type { Stores } from './stores.ts';

/** The check before a revision that was switched off goes on again: its approval is used once more, so it must hold. */
export function requireStillApproved(stores: Stores, probeId: string, revision: number): void {
  const { environment } = stores.probes.get(probeId).document.scope;
  const review = stores.reviews
    .list(environment)
    .findLast((one) => one.probeId === probeId && one.revision === revision);
  if (!review) throw refused(revision, 'Submit it for review first.');
  if (review.core.kind === 'forced') {
    if (Date.parse(review.core.glass.until) > stores.context.now()) return;
    throw refused(revision, 'The time of its emergency permission is over. Submit it for review.');
  }
  // Whoever edited the probe since then did not write this revision, and counts.
  const world = { ...worldOf(stores, review), editors: new Set<string>() };
  const missing = stillMissing(approvalsOf(review), world);
  if (missing.length > 0)
    throw refused(revision, `It needs ${missingText(missing)}: submit it for review again.`);
}

function approvalsOf({ decisions }: StoredReview): GivenApproval[] {
  return decisions
    .filter(({ verdict }) => verdict === 'approve')
    .map(({ person, decidedAt, approvalHash }) => ({ person, at: decidedAt, approvalHash }));
}

function refused(revision: number, because: string) {
  return conflict(`Revision ${revision} has no approval that holds. ${because}`);
}
