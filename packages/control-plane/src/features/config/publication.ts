import { type AgentConfig, contentHash, type DeployedProbe } from '@lookout/contract';
import { ringOf } from '@lookout/governance';
import type { AgentTraits, ConfigOffer } from '../../ports.ts';
import type { Deployment, Stage } from './deployment.ts';

/** What every offer of a publication shares. */
export type PublicationFrame = Pick<ConfigOffer, 'environment' | 'sequence' | 'offeredAt'>;

/**
 * One moment's truth of an environment. Processors differ only in which rollouts have reached them; those that
 * differ in none form a cohort, whose offer is made, hashed and encoded once, however many they are.
 */
export class Publication {
  readonly deployment: Deployment;
  readonly #frame: PublicationFrame;
  readonly #onOffer: (offer: ConfigOffer) => void;
  readonly #cohorts = new Map<string, ConfigOffer>();

  /** `onOffer` hears of each new offer, before anybody can answer it. */
  constructor(deployment: Deployment, frame: PublicationFrame, onOffer: (offer: ConfigOffer) => void) {
    this.deployment = deployment;
    this.#frame = frame;
    this.#onOffer = onOffer;
  }

  /** The offer of those whom every rollout has reached. */
  get main(): ConfigOffer {
    return this.#offer(this.deployment.stages.map(() => true));
  }

  /** The offer of the cohort that a processor belongs to. */
  offerFor(agent: AgentTraits): ConfigOffer {
    return this.#offer(this.deployment.stages.map(({ rings, reached }) => ringOf(rings, agent) <= reached));
  }

  #offer(hasRevision: readonly boolean[]): ConfigOffer {
    const key = hasRevision.map(Number).join('');
    const known = this.#cohorts.get(key);
    if (known) return known;
    const config = this.#config(hasRevision);
    const offer = { ...this.#frame, config, hash: contentHash(config) };
    this.#cohorts.set(key, offer);
    this.#onOffer(offer);
    return offer;
  }

  #config(hasRevision: readonly boolean[]): AgentConfig {
    const { isRipCordPulled, probes, stages } = this.deployment;
    const behind = new Map(
      stages.filter((_, index) => !hasRevision[index]).map((stage) => [stage.probeId, stage.base]),
    );
    return {
      format: 1,
      environment: this.#frame.environment,
      isRipCordPulled,
      probes: probes.flatMap((probe) =>
        behind.has(probe.probeId) ? (behind.get(probe.probeId) ?? []) : probe,
      ),
    };
  }
}

/** Equal for deployments that ask the same of every processor. */
export function deploymentKey({ isRipCordPulled, probes, stages }: Deployment): string {
  const parts = [...probes.map(probeKey), ...stages.map(stageKey)];
  return `${isRipCordPulled}\n${parts.join('\n')}`;
}

/** What of a probe may change without another revision. */
export function probeKey({ probeId, revision, isEnabled, epoch }: DeployedProbe): string {
  return `${probeId}/${revision}/${isEnabled}/${epoch}`;
}

/** Where a rollout stands, as far as processors can tell. */
export function stageKey({ probeId, reached, base }: Stage): string {
  return `${probeId}:${reached}:${base ? probeKey(base) : ''}`;
}
