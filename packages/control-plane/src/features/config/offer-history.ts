import type { Hash } from '@lookout/contract';
import { LRUCache } from 'lru-cache';
import type { ConfigOffer } from '../../ports.ts';
import type { Deployment } from './deployment.ts';
import { probeKey, stageKey } from './publication.ts';

const REMEMBERED_OFFERS = 256;

type LastChange = { readonly fingerprint: string; readonly sequence: number };

/**
 * With which offer each part of an environment's configuration last changed. A processor that applied that offer
 * or a later one has confirmed the part: switching one probe does not put the others back to unconfirmed.
 */
export class OfferHistory {
  #probes = new Map<string, LastChange>();
  #ripCord: LastChange = { fingerprint: 'false', sequence: 1 };
  readonly #epochs = new LRUCache<Hash, ReadonlyMap<string, number>>({ max: REMEMBERED_OFFERS });

  /** Takes note of what is published. A ring more is a change of its probe. */
  note({ isRipCordPulled, probes, stages }: Deployment, sequence: number): void {
    this.#ripCord = changed(this.#ripCord, String(isRipCordPulled), sequence);
    const stageOf = new Map(stages.map((stage) => [stage.probeId, stageKey(stage)]));
    this.#probes = new Map(
      probes.map((probe) => {
        const fingerprint = `${probeKey(probe)} ${stageOf.get(probe.probeId) ?? ''}`;
        return [probe.probeId, changed(this.#probes.get(probe.probeId), fingerprint, sequence)];
      }),
    );
  }

  /** Remembers what a configuration holds, for those who will answer it by its hash. */
  remember({ config, hash }: ConfigOffer): void {
    this.#epochs.set(hash, new Map(config.probes.map((probe) => [probe.probeId, probe.epoch])));
  }

  /** The offer with which the rip cord last moved. */
  get ripCordSequence(): number {
    return this.#ripCord.sequence;
  }

  /** The offer with which a probe's doing last changed, by itself or by the rip cord. */
  probeSequence(probeId: string): number {
    return Math.max(this.#probes.get(probeId)?.sequence ?? 1, this.#ripCord.sequence);
  }

  /** The epoch that a probe had in a configuration; undefined when either is unknown. */
  epochIn(hash: Hash, probeId: string): number | undefined {
    return this.#epochs.get(hash)?.get(probeId);
  }
}

function changed(before: LastChange | undefined, now: string, sequence: number): LastChange {
  return before?.fingerprint === now ? before : { fingerprint: now, sequence };
}
