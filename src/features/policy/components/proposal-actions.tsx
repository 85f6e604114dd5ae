import type { PolicyProposal } from '@lookout/contract';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { toast } from '../../../components/toast.ts';
import { useSession } from '../../../lib/use-session.ts';
import { useDecideProposal, useWithdrawProposal } from '../api/change-policy.ts';

/** Approve, reject with a reason, or take back; where one may not, the reason why. */
export function ProposalActions({ proposal }: { readonly proposal: PolicyProposal }) {
  const { environment, author, cannotDecideBecause } = proposal;
  const { account } = useSession();
  const decide = useDecideProposal(environment);
  const withdraw = useWithdrawProposal(environment);
  const [reason, setReason] = useState('');
  const isMine = author.id === account.id;
  const error = decide.error ?? withdraw.error;
  const approve = () =>
    decide.mutate(
      { proposal, verdict: 'approve', reason: '' },
      {
        onSuccess: ({ state }) =>
          toast({ title: state === 'in-force' ? 'The policy is in force' : 'Approved' }),
      },
    );
  return (
    <div className="flex flex-wrap items-end gap-2">
      {cannotDecideBecause === null && (
        <>
          <Button variant="primary" isPending={decide.isPending} onClick={approve}>
            Approve
          </Button>
          <TextField
            label="Reason to reject"
            isLabelHidden
            placeholder="Reason"
            value={reason}
            onChange={setReason}
          />
          <Button
            disabled={reason.trim() === ''}
            onClick={() => decide.mutate({ proposal, verdict: 'reject', reason: reason.trim() })}
          >
            Reject
          </Button>
        </>
      )}
      {isMine && (
        <Button isPending={withdraw.isPending} onClick={() => withdraw.mutate(proposal)}>
          Withdraw
        </Button>
      )}
      {cannotDecideBecause !== null && <p className="text-data text-muted">{cannotDecideBecause}</p>}
      {error && (
        <p role="alert" className="w-full text-data text-bad">
          {error.message}
        </p>
      )}
    </div>
  );
}
