import { ProbePage } from '../../features/probe/components/probe-page.tsx';
import { ProofPanel } from '../../features/proof/components/proof-panel.tsx';
import { RollOutAction } from '../../features/rollouts/components/roll-out-action.tsx';
import { RolloutPanel } from '../../features/rollouts/components/rollout-panel.tsx';

/** A probe with the rollout that carries it to its processors, and the proof of what runs. */
export function ProbeScreen() {
  return <ProbePage rollout={{ Panel: RolloutPanel, Action: RollOutAction }} Proof={ProofPanel} />;
}
