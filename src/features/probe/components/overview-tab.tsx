import type { Probe } from '@lookout/contract';
import type { ProofSlot } from '../proof-slot.ts';
import type { ProbeSearch } from '../url.ts';
import { CostPanel } from './cost-panel.tsx';
import { HealthPanel } from './health-panel.tsx';
import { MetricsPanel } from './metrics-panel.tsx';
import { PipePanel } from './pipe-panel.tsx';
import { TextPanel } from './text-panel.tsx';

export interface ProbeTabProps {
  readonly probe: Probe;
  readonly search: ProbeSearch;
  readonly onChange: (change: Partial<ProbeSearch>) => void;
}

/** The probe's slice of the pipe, its metrics, what it costs and saves, its ceilings, and the proof of what runs. */
export function OverviewTab({
  probe,
  search,
  onChange,
  Proof,
}: ProbeTabProps & { readonly Proof: ProofSlot }) {
  return (
    <div className="flex flex-col divide-y">
      <PipePanel probe={probe} />
      {probe.producesMetrics && <MetricsPanel probe={probe} search={search} onChange={onChange} />}
      <div className="grid divide-y md:grid-cols-2 md:divide-x md:divide-y-0">
        <CostPanel probe={probe} />
        <HealthPanel probe={probe} />
      </div>
      <TextPanel probe={probe} />
      {probe.deployedRevision !== null && <Proof probeId={probe.id} revision={probe.deployedRevision} />}
    </div>
  );
}
