import { Ban, PencilLine } from 'lucide-react';
import type { TapOutcome } from '../../../lib/workers/sample-types.ts';

/** What the probes did to a record; nothing where they left it alone. */
export function OutcomeMark({ outcome }: { readonly outcome: TapOutcome }) {
  if (outcome === 'kept') return <span />;
  const Icon = outcome === 'changed' ? PencilLine : Ban;
  return (
    <span title={`${outcome} by a probe`} className={outcome === 'changed' ? 'text-warn' : 'text-bad'}>
      <Icon size={12} aria-label={outcome} />
    </span>
  );
}
