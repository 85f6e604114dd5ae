import { type PolicyDocument, type PolicyProposal, policyEndpoints } from '@lookout/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { callApi } from '../../../lib/api-client.ts';
import { queryKeys } from '../../../lib/query-keys.ts';

interface NewProposal {
  readonly baseVersion: number;
  readonly document: PolicyDocument;
  readonly note: string;
}
interface Verdict {
  readonly proposal: PolicyProposal;
  readonly verdict: 'approve' | 'reject';
  readonly reason: string;
}

/** Proposes another policy; somebody else decides. */
export function useProposePolicy(environment: string) {
  return usePolicyChange(
    environment,
    async (body: NewProposal) =>
      (await callApi(policyEndpoints.proposePolicy, { params: { environment }, body })).data,
  );
}

/** Approves or rejects a proposal, for exactly the content that was looked at. */
export function useDecideProposal(environment: string) {
  return usePolicyChange(environment, async ({ proposal, verdict, reason }: Verdict) => {
    const params = { environment, proposalId: proposal.id };
    const body = { verdict, reason, contentHash: proposal.contentHash };
    return (await callApi(policyEndpoints.decidePolicyProposal, { params, body, ifMatch: proposal.version }))
      .data;
  });
}

/** Takes a proposal back. */
export function useWithdrawProposal(environment: string) {
  return usePolicyChange(environment, async ({ id: proposalId, version }: PolicyProposal) => {
    const params = { environment, proposalId };
    return (await callApi(policyEndpoints.withdrawPolicyProposal, { params, ifMatch: version })).data;
  });
}

function usePolicyChange<Input, Output>(environment: string, mutationFn: (input: Input) => Promise<Output>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: queryKeys.policy(environment) }),
  });
}
