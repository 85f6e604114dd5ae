import type { AgentView, FleetView, RolloutCore } from './rollout-core.ts';

/** Too few records say nothing about a share. */
const ENOUGH_RECORDS = 200;

/** Why a rollout must halt now, in words; null when it need not. */
export function haltReason(rollout: RolloutCore, fleet: FleetView): string | null {
  return agentReason(rollout, fleet) ?? outputReason(rollout, fleet) ?? errorReason(rollout, fleet);
}

/** Whether every agent that was asked has answered, and at least one well, unless there is none to ask. */
export function isSettled(rollout: RolloutCore, members: FleetView['agents']): boolean {
  const asked = members.filter((agent) => agent.isConnected);
  const isDone = asked.every(({ id }) => isAccepted(rollout, id));
  return isDone && (members.length === 0 || asked.length > 0);
}

function isAccepted({ progress, excused }: RolloutCore, id: string): boolean {
  const kind = progress[id]?.kind;
  // Failures within the tolerance do not hold the others up; above it the rollout has halted.
  return kind === 'applied' || kind === 'failed' || kind === 'tripped' || excused.includes(id);
}

function agentReason({ progress, excused, halt }: RolloutCore, { agents }: FleetView): string | null {
  const counted = agents.filter(({ id }) => !excused.includes(id)).map(({ id }) => progress[id]);
  if (counted.some((one) => one?.kind === 'silent'))
    return `An agent has been silent for more than ${halt.silentAfterSeconds} s.`;
  const bad = counted.filter((one) => one?.kind === 'failed' || one?.kind === 'tripped');
  const [first] = bad;
  if (bad.length <= halt.failedAgents || !first) return null;
  const many = bad.length === 1 ? 'An agent' : `${bad.length} agents`;
  return first.kind === 'tripped'
    ? `${many} tripped: ${first.reason}`
    : `${many} failed: ${first.kind === 'failed' ? first.error : ''}`;
}

function outputReason({ halt }: RolloutCore, { output }: FleetView): string | null {
  if (!halt.outputBand || !output) return null;
  const { atLeast, atMost } = halt.outputBand;
  const [low, high] = [output.predicted * atLeast, output.predicted * atMost];
  if (output.measured >= low && output.measured <= high) return null;
  return `It lets ${percent(output.measured)} of its records out; its evidence predicted ${percent(output.predicted)}, and ${percent(low)} to ${percent(high)} are allowed.`;
}

function errorReason(rollout: RolloutCore, { agents }: FleetView): string | null {
  const allowed = rollout.halt.errorShare;
  if (allowed === undefined) return null;
  const flows = agents.map((agent) => flowSince(rollout, agent));
  const records = flows.reduce((sum, one) => sum + one.records, 0);
  const lost = flows.reduce((sum, one) => sum + one.lost, 0);
  // What is refused whole does not count as arrived.
  const all = Math.max(records, lost);
  if (all < ENOUGH_RECORDS || lost / all <= allowed) return null;
  return `Processors lost ${lost} of ${all} records (${percent(lost / all)}) since they confirmed; ${percent(allowed)} are allowed.`;
}

function flowSince({ progress, excused }: RolloutCore, { id, flow }: AgentView) {
  const one = progress[id];
  if (one?.kind !== 'applied' || !one.since || !flow || excused.includes(id)) return { records: 0, lost: 0 };
  return { records: flow.records - one.since.records, lost: flow.lost - one.since.lost };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(3))} %`;
}
