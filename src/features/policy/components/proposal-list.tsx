import type { Policy } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../components/panel.tsx';
import { policyProposalsQuery } from '../api/policy-queries.ts';
import { ProposalItem } from './proposal-item.tsx';

/** Proposed changes, those that are open first. Nothing where there was none. */
export function ProposalList({ policy }: { readonly policy: Policy }) {
  const { data = [] } = useQuery(policyProposalsQuery(policy.environment));
  if (data.length === 0) return null;
  const inOrder = [
    ...data.filter(({ state }) => state === 'open'),
    ...data.filter(({ state }) => state !== 'open'),
  ];
  return (
    <Panel title="Proposals">
      <ul aria-label="Proposals" className="divide-y">
        {inOrder.map((proposal) => (
          <ProposalItem key={proposal.id} policy={policy} proposal={proposal} />
        ))}
      </ul>
    </Panel>
  );
}
