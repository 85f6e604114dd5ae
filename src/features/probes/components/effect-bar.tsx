import type { Probe } from '@lookout/contract';
import { formatByteRate, formatRate } from '../../../lib/format.ts';
import { remainingShare, savedBytesPerSecond } from '../model.ts';

/** What goes into a probe and what leaves it, as a bar, with the saving in words. */
export function EffectBar({ probe }: { readonly probe: Probe }) {
  const { effect } = probe;
  if (!effect || effect.recordsInPerSecond === 0) return <span className="text-muted">–</span>;
  const { recordsInPerSecond, recordsOutPerSecond } = effect;
  const flow = `${formatRate(recordsInPerSecond)} → ${formatRate(recordsOutPerSecond)}`;
  const note = effectNote(probe.producesMetrics === true, savedBytesPerSecond(effect));
  return (
    <span className="flex min-w-0 items-center gap-2" title={`${flow} records`}>
      <span aria-hidden="true" className="relative h-2 w-12 shrink-0 overflow-hidden rounded-sm bg-pipe/40">
        <span
          className="absolute inset-y-0 left-0 bg-pipe-edge"
          style={{ width: `${remainingShare(effect) * 100}%` }}
        />
      </span>
      <span className="tabular min-w-0 truncate">
        {flow}
        {note && <span className="text-muted"> · {note}</span>}
      </span>
    </span>
  );
}

function effectNote(isCounting: boolean, saved: number): string {
  if (saved >= 1) return `saves ${formatByteRate(saved)}`;
  if (saved <= -1) return `adds ${formatByteRate(-saved)}`;
  return isCounting ? 'counted' : '';
}
