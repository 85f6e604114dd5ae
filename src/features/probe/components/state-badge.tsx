import type { ProbeState } from '@lookout/contract';
import { Badge } from '../../../components/badge.tsx';
import { stateSign } from '../../../lib/probe-state.ts';

/** The state of a probe as a word with a sign. */
export function StateBadge({ state }: { readonly state: ProbeState }) {
  const { label, tone, icon: Icon } = stateSign(state);
  return (
    <Badge tone={tone} icon={<Icon size={12} aria-hidden="true" />}>
      {label}
    </Badge>
  );
}
