import type { ApprovalRequirement, Requirements } from '@lookout/contract';

/** Who has to approve, in a few words: `one person`, `2 people, one of them devops`. */
export function approvalsText({ approvals }: Pick<Requirements, 'approvals'>): string {
  const anyone = approvals.find(({ from }) => from === null);
  const named = approvals.filter(({ from }) => from !== null);
  const all = Math.max(anyone?.count ?? 0, ...named.map(({ count }) => count));
  const people = all === 1 ? 'one person' : `${all} people`;
  if (named.length === 0) return people;
  return `${people}, ${named.map(personaText).join(' and ')}`;
}

function personaText({ count, from }: ApprovalRequirement): string {
  return `${count === 1 ? 'one' : count} of them ${from}`;
}
