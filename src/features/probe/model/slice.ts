import type { Probe } from '@lookout/contract';
import type { FlowPipeProps } from '../../../components/flow-pipe/flow-pipe.tsx';
import type { FlowValve, ValveState } from '../../../components/flow-pipe/flow-pipe-model.ts';
import { isPending, isSwitchedOn, stateDetail } from '../../../lib/probe-state.ts';

/** The slice of the stream that a probe sees, as a pipe with its one valve; null before it ever ran. */
export function sliceOf(
  probe: Probe,
  metricPointsPerSecond: number,
): Pick<FlowPipeProps, 'inflow' | 'outflow' | 'valves'> | null {
  const { effect, state } = probe;
  if (!effect || probe.deployedRevision === null) return null;
  const inflow = { records: effect.recordsInPerSecond, bytes: effect.bytesInPerSecond };
  const outflow = { records: effect.recordsOutPerSecond, bytes: effect.bytesOutPerSecond };
  const valve: FlowValve = {
    id: probe.id,
    label: probe.document.title,
    state: valveState(probe),
    isTurningOn: isSwitchedOn(state),
    note: stateDetail(state),
    in: inflow,
    out: outflow,
    ...(probe.producesMetrics && { branchRate: metricPointsPerSecond }),
  };
  return { inflow, outflow, valves: [valve] };
}

function valveState({ state }: Probe): ValveState {
  if (isPending(state)) return 'pending';
  if (state.kind === 'tripped') return 'broken';
  return isSwitchedOn(state) ? 'open' : 'closed';
}
