import type { RevisionProof } from '@lookout/contract';
import { Hash } from '../../../components/hash.tsx';
import { ProofLink } from './proof-link.tsx';
import { ProvenAgents } from './proven-agents.tsx';
import { ProvenApprovals } from './proven-approvals.tsx';

/** The four links from what reviewers saw to what agents run. */
export function ProofChain({ proof }: { readonly proof: RevisionProof }) {
  const { seen, approved, delivered, acknowledged } = proof;
  return (
    <ol className="divide-y">
      <ProofLink title="Seen" {...seen} hashes={<SeenHashes seen={seen} />} />
      <ProofLink title="Approved" {...approved} hashes={null}>
        <ProvenApprovals approvals={approved.approvals} />
      </ProofLink>
      <ProofLink title="Delivered" {...delivered} hashes={<DeliveredHashes delivered={delivered} />} />
      <ProofLink title="Acknowledged" {...acknowledged} hashes={null}>
        <ProvenAgents agents={acknowledged.agents} />
      </ProofLink>
    </ol>
  );
}

function SeenHashes({ seen: { submitted, recomputed } }: Pick<RevisionProof, 'seen'>) {
  return (
    <>
      <Hash value={submitted} label="hash that reviewers were shown" />
      {recomputed !== submitted && (
        <>
          now <Hash value={recomputed} label="hash of what is stored" />
        </>
      )}
    </>
  );
}

function DeliveredHashes({ delivered: { approvedPlan, offeredPlan } }: Pick<RevisionProof, 'delivered'>) {
  return (
    <>
      plan <Hash value={approvedPlan} label="hash of the approved plan" />
      {offeredPlan && offeredPlan !== approvedPlan && (
        <>
          offered <Hash value={offeredPlan} label="hash of the offered plan" />
        </>
      )}
    </>
  );
}
