import type { Policy, PolicyProposal } from '@lookout/contract';
import { Badge, type Tone } from '../../../components/badge.tsx';
import { DiffView } from '../../../components/diff/diff-view.tsx';
import { TimeText } from '../../../components/time-text.tsx';
import { policyLines } from '../model/policy-text.ts';
import { ProposalActions } from './proposal-actions.tsx';

const SIGNS: Readonly<Record<PolicyProposal['state'], { readonly tone: Tone; readonly word: string }>> = {
  open: { tone: 'accent', word: 'Open' },
  'in-force': { tone: 'good', word: 'In force' },
  rejected: { tone: 'bad', word: 'Rejected' },
  withdrawn: { tone: 'neutral', word: 'Withdrawn' },
  stale: { tone: 'warn', word: 'Stale' },
};

interface ProposalItemProps {
  readonly policy: Policy;
  readonly proposal: PolicyProposal;
}

/** One proposal: what it changes while it is open, and what became of it afterwards. */
export function ProposalItem({ policy, proposal }: ProposalItemProps) {
  const { state, author, createdAt, note, reason, approvals, approvalsNeeded } = proposal;
  const isOpen = state === 'open';
  return (
    <li className="flex flex-col gap-2 px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={SIGNS[state].tone}>{SIGNS[state].word}</Badge>
        <span className="font-medium">{author.name}</span>
        <TimeText at={createdAt} className="text-data text-muted" />
        {isOpen && (
          <span className="text-data text-muted">
            {approvals.length} of {approvalsNeeded} approvals
          </span>
        )}
      </div>
      {note && <p className="max-w-3xl break-words">{note}</p>}
      {reason && <p className="max-w-3xl break-words text-muted">{reason}</p>}
      {isOpen && (
        <>
          <DiffView
            label="What changes"
            left={policyLines(policy.document).join('\n')}
            right={policyLines(proposal.document).join('\n')}
            language="plaintext"
          />
          <ProposalActions proposal={proposal} />
        </>
      )}
    </li>
  );
}
