import { type MissingApproval, missingApprovals } from '../policy/approvals.ts';
import type { GivenApproval, ReviewWorld } from './review-core.ts';

/** Why an approval does not count at this moment, in words; null when it counts. */
export function doesNotCountBecause(approval: GivenApproval, world: ReviewWorld): string | null {
  const { person, approvalHash } = approval;
  const reviewer = world.reviewer(person.id);
  if (approvalHash !== world.approvalHash) return `${person.name} approved other content.`;
  if (world.editors.has(person.id)) return `${person.name} wrote part of this probe.`;
  if (!reviewer?.mayReview) return `${person.name} may no longer review in ${world.environment}.`;
  return null;
}

/** What is missing of the approvals that the policy asks for, as people and rights are now. */
export function stillMissing(approvals: readonly GivenApproval[], world: ReviewWorld): MissingApproval[] {
  const approvers = approvals.flatMap((approval) => {
    const reviewer = world.reviewer(approval.person.id);
    return reviewer ? [{ ...reviewer, counts: doesNotCountBecause(approval, world) === null }] : [];
  });
  return missingApprovals(world.requirements, approvers);
}

/** "1 more approval from devops": what is missing, for people. */
export function missingText(missing: readonly MissingApproval[]): string {
  return missing
    .map(({ count, from }) => `${count} more approval${count === 1 ? '' : 's'}${from ? ` from ${from}` : ''}`)
    .join(' and ');
}
