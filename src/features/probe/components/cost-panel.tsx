import type { Probe } from '@lookout/contract';
import { KeyValueList } from '../../../components/key-value-list.tsx';
import { Panel } from '../../../components/panel.tsx';
import { formatByteRate, formatBytes, formatCount, formatRate } from '../../../lib/format.ts';

/** What the probe saves, a second and in all. Processors count in memory: a restart begins at nothing. */
export function CostPanel({ probe }: { readonly probe: Probe }) {
  const { effect } = probe;
  return (
    <Panel title="Cost and saving" detail="totals since the processors started" bodyClassName="p-3">
      {effect ? (
        <KeyValueList
          items={[
            {
              label: 'Saved now',
              value: `${formatRate(effect.recordsInPerSecond - effect.recordsOutPerSecond)} records, ${formatByteRate(effect.bytesInPerSecond - effect.bytesOutPerSecond)}`,
            },
            {
              label: 'Saved so far',
              value: `${formatCount(effect.recordsIn - effect.recordsOut)} records, ${formatBytes(effect.bytesIn - effect.bytesOut)}`,
            },
            { label: 'Changed so far', value: `${formatCount(effect.recordsChanged)} records` },
            {
              label: 'Seen so far',
              value: `${formatCount(effect.recordsIn)} records, ${formatBytes(effect.bytesIn)}`,
            },
            ...(probe.producesMetrics
              ? [{ label: 'Metric points', value: formatCount(effect.metricPoints) }]
              : []),
          ]}
        />
      ) : (
        <p className="text-muted">No processor has reported on it yet.</p>
      )}
    </Panel>
  );
}
