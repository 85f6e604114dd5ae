import type { Probe } from '@lookout/contract';
import { formatByteRate, formatRate } from '../../../lib/format.ts';
import { remainingShare, savedBytesPerSecond } from '../model.ts';

/** What goes into a probe and what leaves it, as a bar, with the saving in words. */
export function EffectBar({ probe }: { readonly probe: Probe }) {
  const { effect } = probe;
  if (!effect || probe.deployedRevision === null) return <span className="text-muted">–</span>;
  const { recordsInPerSecond, recordsOutPerSecond } = effect;
  const flow = `${formatRate(recordsInPerSecond)} → ${formatRate(recordsOutPerSecond)}`;
  return (
    <span className="flex min-w-0 items-center gap-2" title={`${flow} records`}>
      <span aria-hidden="true" className="relative h-2 w-16 shrink-0 overflow-hidden rounded-sm bg-pipe/40">
        <span
          className="absolute inset-y-0 left-0 bg-pipe-edge"
          style={{ width: `${remainingShare(effect) * 100}%` }}
        />
      </span>
      <span className="tabular min-w-0 truncate">
        {flow}
        <span className="text-muted"> · {savingText(savedBytesPerSecond(effect))}</span>
      </span>
    </span>
  );
}

function savingText(saved: number): string {
  if (Math.abs(saved) < 1) return 'saves nothing';
  return saved > 0 ? `saves ${formatByteRate(saved)}` : `adds ${formatByteRate(-saved)}`;
}
