import type { Review } from '@lookout/contract';
import { missingText } from '@lookout/governance';

type Standing = Pick<Review, 'state' | 'approvalsGiven' | 'missing' | 'end'>;

/** How far a request is: "1 approval; 1 more approval from devops". Null when its badge says it all. */
export function standingWords({ state, approvalsGiven, missing, end }: Standing): string | null {
  if (state === 'open') return `${givenText(approvalsGiven)}; needs ${missingText(missing)}.`;
  if (end && end.reason !== '') return `${end.by?.name ?? 'Lookout'}: ${end.reason}`;
  return null;
}

function givenText(count: number): string {
  if (count === 0) return 'No approval yet';
  return count === 1 ? '1 approval' : `${count} approvals`;
}
