import type { ApprovalRequirement, Persona, Requirements } from '@lookout/contract';

/** Somebody who approved, as they are now. */
export interface Approver {
  readonly id: string;
  readonly persona: Persona;
  /** Whether they still may review there, and wrote no part of the probe. */
  readonly counts: boolean;
}

/** An approval that is still to come. */
export interface MissingApproval {
  readonly count: number;
  readonly from: Persona | null;
}

/** What is missing of the approvals that a probe needs. A person counts once; who no longer may review does not. */
export function missingApprovals(
  { approvals }: Pick<Requirements, 'approvals'>,
  approvers: readonly Approver[],
): MissingApproval[] {
  const people = new Map(approvers.filter(({ counts }) => counts).map((approver) => [approver.id, approver]));
  return approvals.flatMap((requirement) => {
    const count = requirement.count - matching(requirement, [...people.values()]);
    return count > 0 ? [{ count, from: requirement.from }] : [];
  });
}

function matching({ from }: ApprovalRequirement, people: readonly Approver[]): number {
  return people.filter(({ persona }) => from === null || persona === from).length;
}
