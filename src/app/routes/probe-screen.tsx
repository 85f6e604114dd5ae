import { ProbePage } from '../../features/probe/components/probe-page.tsx';
import { RollOutAction } from '../../features/rollouts/components/roll-out-action.tsx';
import { RolloutPanel } from '../../features/rollouts/components/rollout-panel.tsx';

/** A probe with the rollout that carries it to its processors. */
export function ProbeScreen() {
  return <ProbePage rollout={{ Panel: RolloutPanel, Action: RollOutAction }} />;
}
