import type { AgentFlow, AgentReport, ProbeCounters } from '@lookout/contract';
import { maskText } from '@lookout/engine';
import type { AgentView, FleetView } from '@lookout/governance';
import type { AgentDelivery, AgentDirectory, ConfigOffer, ConfigSource } from '../../ports.ts';
import { maskAnswer } from '../masking/mask-answers.ts';
import type { StoredRollout } from './stored-rollout.ts';

/** Where the facts about a fleet come from. All of them are in memory. */
export interface FleetSources {
  readonly directory: AgentDirectory;
  readonly configs: ConfigSource;
}

/** Too few records say nothing about a share. */
const ENOUGH_RECORDS = 200;

/** The fleet as the rules of one rollout see it, now. */
export function fleetView(
  rollout: StoredRollout,
  { directory, configs }: FleetSources,
  freeze: string | null,
): FleetView {
  const carries = carriesRevision(rollout);
  const agents = directory.deliveries(rollout.environment).map((delivery) => {
    const offer = configs.offerFor(rollout.environment, delivery);
    return { view: toView(rollout, delivery, { offer, isOfferedRevision: carries(offer) }), delivery };
  });
  const counters = agents
    .filter(({ view }) => view.isOfferedRevision)
    .flatMap(({ delivery }) => countersOf(rollout, delivery) ?? []);
  return { agents: agents.map(({ view }) => view), output: outputOf(rollout, counters), freeze };
}

/** Asked once for each cohort, not for each agent. */
function carriesRevision({ probeId, revision }: StoredRollout): (offer: ConfigOffer) => boolean {
  const known = new Map<ConfigOffer, boolean>();
  return (offer) => {
    const before = known.get(offer);
    if (before !== undefined) return before;
    const carries = offer.config.probes.some((one) => one.probeId === probeId && one.revision === revision);
    known.set(offer, carries);
    return carries;
  };
}

function toView(
  rollout: StoredRollout,
  delivery: AgentDelivery,
  { offer, isOfferedRevision }: { offer: ConfigOffer; isOfferedRevision: boolean },
): AgentView {
  const { id, attributes, isConnected, lastSeenAt, hash, answer, report } = delivery;
  const isSent = hash === offer.hash;
  // A report from before it applied this configuration tells of another time.
  const isAboutThis = isOfferedRevision && report?.configHash === offer.hash;
  const trip = isAboutThis ? (countersOf(rollout, delivery)?.tripped ?? null) : null;
  return {
    ...{ id, attributes, isConnected, lastSeenAt, isOfferedRevision },
    answer: isSent ? maskAnswer(answer) : { kind: 'none' },
    trip: trip && { at: new Date(trip.at).toISOString(), reason: maskText(trip.reason) },
    flow: isAboutThis ? flowOf(report) : null,
  };
}

function flowOf({ recordsIn, dropped }: AgentReport): AgentFlow {
  const { probe: _, ...lost } = dropped;
  return { records: recordsIn, lost: Object.values(lost).reduce((sum, count) => sum + count, 0) };
}

function countersOf({ probeId, revision }: StoredRollout, { report }: AgentDelivery) {
  return report?.probes.find((one) => one.probeId === probeId && one.revision === revision);
}

function outputOf(
  { predictedShare }: StoredRollout,
  counters: readonly ProbeCounters[],
): FleetView['output'] {
  const recordsIn = counters.reduce((sum, one) => sum + one.recordsIn, 0);
  if (predictedShare === null || recordsIn < ENOUGH_RECORDS) return null;
  const recordsOut = counters.reduce((sum, one) => sum + one.recordsOut, 0);
  return { measured: recordsOut / recordsIn, predicted: predictedShare };
}
