import type { FastifyBaseLogger } from 'fastify';
import { ProblemError } from '../../lib/problem-error.ts';
import type { EventBus } from '../../ports.ts';
import type { ChangeEffects } from '../changes/changes.ts';
import type { ConfigPublisher } from '../config/config-publisher.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import type { RipCordReader } from '../rip-cord/rip-cord-reader.ts';

const RETRY_MS = 1000;

interface AnnouncerDependencies {
  readonly bus: EventBus;
  readonly publisher: ConfigPublisher;
  readonly probes: ProbeReader;
  readonly ripCords: RipCordReader;
  readonly log: FastifyBaseLogger;
}

/** Tells of changes that are durable: processors first, then everybody who reads the event stream. */
export class Announcer {
  readonly #to: AnnouncerDependencies;
  #isClosed = false;

  constructor(to: AnnouncerDependencies) {
    this.#to = to;
  }

  /** Settles once processors were offered the change; readers hear of it right after. */
  async announce(effects: ChangeEffects): Promise<void> {
    await Promise.all(Array.from(effects.deployments, (environment) => this.#deploy(environment)));
    this.#tell(effects).catch((error: unknown) =>
      this.#to.log.error({ err: error }, 'a change was not announced'),
    );
  }

  /** No more retries. */
  close(): void {
    this.#isClosed = true;
  }

  /** The change is durable, so a failure here must not fail it: it is tried again until processors have it. */
  async #deploy(environment: string): Promise<void> {
    try {
      await this.#to.publisher.publish(environment);
    } catch (error) {
      this.#to.log.error({ err: error, environment }, 'a configuration was not offered; trying again');
      setTimeout(() => this.#isClosed || void this.#deploy(environment), RETRY_MS).unref();
    }
  }

  async #tell(effects: ChangeEffects): Promise<void> {
    const { bus, ripCords } = this.#to;
    for (const environment of effects.policies) bus.publish({ type: 'policy', environment });
    for (const [alertId, environment] of effects.alerts) bus.publish({ type: 'alert', environment, alertId });
    for (const { id: rolloutId, environment, probeId } of effects.rollouts.values())
      bus.publish({ type: 'rollout', rolloutId, environment, probeId });
    for (const environment of effects.ripCords)
      bus.publish({ type: 'rip-cord', ripCord: await ripCords.get(environment) });
    await this.#tellOfProbes(effects);
    for (const probeId of effects.probeIds) await this.#tellProbe(probeId);
  }

  async #tellOfProbes(effects: ChangeEffects): Promise<void> {
    const { bus } = this.#to;
    for (const [probeId, environment] of effects.deletedProbes)
      bus.publish({ type: 'probe-deleted', environment, probeId });
    const environments = await this.#to.probes.environmentsOf([...effects.probeIds]);
    for (const event of effects.events) {
      const environment = environments.get(event.probeId);
      if (environment !== undefined) bus.publish({ type: 'probe-event', environment, event });
    }
    for (const [reviewId, probeId] of effects.reviews) {
      const environment = environments.get(probeId);
      if (environment !== undefined) bus.publish({ type: 'review', environment, reviewId, probeId });
    }
  }

  async #tellProbe(probeId: string): Promise<void> {
    try {
      this.#to.bus.publish({ type: 'probe', probe: await this.#to.probes.get(probeId) });
    } catch (error) {
      // Deleted meanwhile: that change tells of itself.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}
