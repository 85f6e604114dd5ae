import type { Requirements } from '@lookout/contract';
import { approvalsText } from './requirement-text.ts';

/** What the policy asks for, with its reasons. */
export function RequirementList({ requirements }: { readonly requirements: Requirements }) {
  const { approvals, forbidden, rings, isFast } = requirements;
  return (
    <ul aria-label="What the policy asks for" className="flex flex-col gap-1.5 text-data">
      {forbidden.map((reason) => (
        <li key={reason} className="text-bad">
          {reason}
        </li>
      ))}
      <li>
        The approval of {approvalsText(requirements)}, none of whom wrote any of it.
        <ul className="text-muted">
          {approvals
            .flatMap(({ because }) => because)
            .map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
        </ul>
      </li>
      <li>
        {rings.length === 1
          ? 'It goes to all processors at once.'
          : `It goes out in ${rings.length} rings: ${rings.map(({ name }) => name).join(', ')}.`}
        {isFast && ' As a redaction it may go fast.'}
      </li>
    </ul>
  );
}
