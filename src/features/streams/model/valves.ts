import type { Pipe, PipeValve, Probe } from '@lookout/contract';
import type { FlowValve, ValveState } from '../../../components/flow-pipe/flow-pipe-model.ts';
import { isPending, isSwitchedOn, stateDetail } from '../../../lib/probe-state.ts';

/** How long after a switch its confirmation time stays under the valve. */
const NEWS_MILLISECONDS = 20_000;

/**
 * The valves of an environment: flows as the pipe reports them, states as the probes have them, since those are
 * what a switch changes first.
 */
export function valvesOf(pipe: Pipe, probes: readonly Probe[], now: number): FlowValve[] {
  const byId = new Map(probes.map((probe) => [probe.id, probe]));
  return pipe.valves
    .toSorted((left, right) => left.position - right.position)
    .map((valve) => valveOf(valve, byId.get(valve.probeId), now));
}

function valveOf(valve: PipeValve, probe: Probe | undefined, now: number): FlowValve {
  const note = probe && noteOf(probe, now);
  return {
    id: valve.probeId,
    label: valve.title,
    state: valveState(valve, probe),
    ...(probe && { isTurningOn: isSwitchedOn(probe.state) }),
    ...(note && { note }),
    in: { records: valve.recordsInPerSecond, bytes: valve.bytesInPerSecond },
    out: { records: valve.recordsOutPerSecond, bytes: valve.bytesOutPerSecond },
    branchRate: valve.metricPointsPerSecond,
    isCounting: probe?.producesMetrics ?? false,
  };
}

function valveState(valve: PipeValve, probe: Probe | undefined): ValveState {
  if (probe ? probe.state.kind === 'tripped' : valve.isTripped) return 'broken';
  if (probe ? isPending(probe.state) : valve.isPending) return 'pending';
  return (probe ? isSwitchedOn(probe.state) : valve.isOpen) ? 'open' : 'closed';
}

/** Words under a valve, where its state needs some: a trip always, a switch while it is news. */
function noteOf({ state }: Probe, now: number): string | null {
  if (state.kind === 'tripped') return state.reason;
  if (!('confirmation' in state)) return null;
  const isNews = now - Date.parse(state.confirmation.requestedAt) < NEWS_MILLISECONDS;
  return isNews || isPending(state) ? stateDetail(state) : null;
}
