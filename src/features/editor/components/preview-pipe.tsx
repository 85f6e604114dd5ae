import type { PreviewSummary } from '@lookout/contract';
import { FlowPipe } from '../../../components/flow-pipe/flow-pipe.tsx';
import { useEditorState, usePreviewState } from '../hooks/editor-context.ts';
import { pointRate } from '../model/result-rate.ts';

/** The pipe of the sample: what would flow in and out of the probe, a second. */
export function PreviewPipe({ summary }: { readonly summary: PreviewSummary }) {
  const title = useEditorState(({ document }) => document.title);
  const result = usePreviewState(({ answer }) => answer?.result ?? null);
  const inflow = { records: summary.recordsPerSecondBefore, bytes: summary.bytesPerSecondBefore };
  const outflow = { records: summary.recordsPerSecondAfter, bytes: summary.bytesPerSecondAfter };
  const valve = {
    id: 'preview',
    label: title || 'This probe',
    state: 'open',
    in: inflow,
    out: outflow,
    ...(result && { branchRate: pointRate(result, summary) }),
  } as const;
  return (
    <FlowPipe label="The sample through this probe" inflow={inflow} outflow={outflow} valves={[valve]} />
  );
}
