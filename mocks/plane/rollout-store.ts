import type { Preflight, Probe, Rollout, RolloutSummary } from '@lookout/contract';
import { isEnded, type RingCandidate, type RolloutCore, reachedRing, ringOf } from '@lookout/governance';
import { notFound } from './problem-error.ts';

/** A rollout with what its rules keep of it. */
export interface MockRollout extends Omit<Rollout, 'rings' | 'state'> {
  readonly core: RolloutCore;
  /** Whether what ran before was on. */
  readonly isBaseOn: boolean;
}

/** The gateway of an environment as rollouts name it. */
export type Gateway = Preflight['rings'][number]['agents'][number] & RingCandidate;

/** Every rollout, newest first. */
export class RolloutStore {
  readonly #rollouts = new Map<string, MockRollout>();

  get(id: string): MockRollout {
    const rollout = this.#rollouts.get(id);
    if (!rollout) throw notFound('rollout');
    return rollout;
  }

  put(rollout: MockRollout): MockRollout {
    this.#rollouts.set(rollout.id, rollout);
    return rollout;
  }

  list(environment: string, probeId?: string): MockRollout[] {
    return [...this.#rollouts.values()]
      .filter((rollout) => rollout.environment === environment)
      .filter((rollout) => probeId === undefined || rollout.probeId === probeId)
      .reverse();
  }

  /** The rollout of a probe that has not ended. */
  active(probeId: string): MockRollout | undefined {
    return [...this.#rollouts.values()].find((one) => one.probeId === probeId && !isEnded(one.core));
  }

  /** What of a probe one gateway shall run: a revision, and whether a rollout leaves it on; null = nothing. */
  runsAt(probe: Probe, gateway: RingCandidate): { revision: number; isOn: boolean } | null {
    const rollout = this.active(probe.id);
    const newest = probe.deployedRevision ?? 0;
    if (!rollout || rollout.revision !== newest) return { revision: newest, isOn: true };
    if (ringOf(rollout.core.rings, gateway) <= reachedRing(rollout.core))
      return { revision: newest, isOn: true };
    const { baseRevision, isBaseOn } = rollout;
    return baseRevision === null ? null : { revision: baseRevision, isOn: isBaseOn };
  }
}

/** A rollout as the API shows it, with the one gateway of its environment. */
export function toRollout({ core, isBaseOn, ...rollout }: MockRollout, gateway: Gateway): Rollout {
  const own = ringOf(core.rings, gateway);
  const { id, name, isConnected } = gateway;
  const agent = { id, name, isConnected, progress: core.progress[id] ?? { kind: 'waiting' as const } };
  const rings = core.rings.map((ring, index) => ({ ...ring, agents: index === own ? [agent] : [] }));
  return { ...rollout, state: core.state, rings };
}

/** A rollout as lists show it. */
export function toSummary({ core, isBaseOn, ...rollout }: MockRollout): RolloutSummary {
  return { ...rollout, state: core.state, rings: core.rings.length };
}
