import type { Probe } from '@lookout/contract';
import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/error-state.tsx';
import { Panel } from '../../../components/panel.tsx';
import { useNow } from '../../../lib/use-now.ts';
import { rolloutQuery } from '../api/get-rollout.ts';
import { rolloutsQuery } from '../api/get-rollouts.ts';
import { stateLine } from '../model.ts';
import { RingSegments } from './ring-segments.tsx';
import { RolloutActions } from './rollout-actions.tsx';
import { RolloutAgents } from './rollout-agents.tsx';

/** The newest rollout of a probe: its rings, each agent, and what may be done about it. Nothing before the first. */
export function RolloutPanel({ probe }: { readonly probe: Probe }) {
  const query = useQuery(rolloutsQuery(probe.document.scope.environment, probe.id));
  if (query.error && !query.data) return <FailedPanel {...query} error={query.error} />;
  const newest = query.data?.[0];
  return newest ? <NewestRollout rolloutId={newest.id} /> : null;
}

interface FailedPanelProps {
  readonly error: Error;
  readonly refetch: () => unknown;
}

function FailedPanel({ error, refetch }: FailedPanelProps) {
  return (
    <Panel title="Rollout" className="border-b">
      <ErrorState title="The rollout could not be loaded" error={error} onRetry={() => void refetch()} />
    </Panel>
  );
}

function NewestRollout({ rolloutId }: { readonly rolloutId: string }) {
  const query = useQuery(rolloutQuery(rolloutId));
  const now = useNow();
  const { data: rollout, error } = query;
  if (error && !rollout) return <FailedPanel {...query} error={error} />;
  if (!rollout) return null;
  const isQuiet = rollout.state.kind === 'complete' || rollout.state.kind === 'superseded';
  return (
    <Panel title="Rollout" detail={`revision ${rollout.revision}`} className="shrink-0 border-b">
      <div className="flex flex-col gap-2 px-3 py-2">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p role="status" className="min-w-0 grow break-words">
            {stateLine(rollout, now)}
          </p>
          <RolloutActions rollout={rollout} />
        </div>
        {!(isQuiet && rollout.rings.length === 1) && <RingSegments rollout={rollout} />}
        {!isQuiet && <RolloutAgents rollout={rollout} />}
      </div>
    </Panel>
  );
}
