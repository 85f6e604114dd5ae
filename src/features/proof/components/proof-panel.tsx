import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { SkeletonRows } from '../../../components/skeleton.tsx';
import { proofQuery } from '../api/get-proof.ts';
import { proofSentence } from '../model/proof-words.ts';
import { ProofChain } from './proof-chain.tsx';

interface ProofPanelProps {
  readonly probeId: string;
  readonly revision: number;
}

/** Whether what reviewers saw, what they approved, what was delivered and what agents run is one content. */
export function ProofPanel({ probeId, revision }: ProofPanelProps) {
  return (
    <Panel title="Proof" detail={`revision ${revision}, computed now`} bodyClassName="p-3">
      <Proof probeId={probeId} revision={revision} />
    </Panel>
  );
}

function Proof({ probeId, revision }: ProofPanelProps) {
  const { data: proof, error, refetch } = useQuery(proofQuery(probeId, revision));
  if (error && !proof)
    return (
      <ErrorState title="The proof could not be computed" error={error} onRetry={() => void refetch()} />
    );
  if (!proof) return <SkeletonRows label="Computing the proof" rows={4} />;
  return (
    <>
      <p className="mb-1">{proofSentence(proof)}</p>
      <ProofChain proof={proof} />
    </>
  );
}
