import type { Rollout } from '@lookout/contract';
import { useState } from 'react';
import { Badge } from '../../../components/badge.tsx';
import { Button } from '../../../components/button.tsx';
import { agentSign, byTrouble } from '../model.ts';

/** As many agents as fit at a glance; a large fleet shows its trouble first, and the rest on demand. */
const SHOWN = 8;

/** Each agent of the rings that were reached, trouble first. */
export function RolloutAgents({ rollout }: { readonly rollout: Rollout }) {
  const [isWhole, setWhole] = useState(false);
  const reached = 'ring' in rollout.state ? rollout.state.ring : rollout.rings.length - 1;
  const agents = byTrouble(rollout.rings.slice(0, reached + 1).flatMap((ring) => ring.agents));
  const shown = isWhole ? agents : agents.slice(0, SHOWN);
  return (
    <>
      <ul aria-label="Processors" className="flex max-h-80 flex-col divide-y overflow-auto text-data">
        {shown.map((agent) => {
          const { word, tone, detail } = agentSign(agent);
          return (
            <li key={agent.id} className="flex min-h-7 flex-wrap items-center gap-x-2 py-0.5">
              <Badge tone={tone}>{word}</Badge>
              <span className="font-medium">{agent.name}</span>
              <span className="min-w-0 break-words text-muted">{detail}</span>
            </li>
          );
        })}
      </ul>
      {agents.length > shown.length && (
        <Button size="sm" variant="ghost" className="self-start" onClick={() => setWhole(true)}>
          Show all {agents.length}
        </Button>
      )}
    </>
  );
}
