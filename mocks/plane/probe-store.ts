import type { Probe, ProbeEffect, ProbeHealth } from '@lookout/contract';
import type { Context } from './context.ts';
import { notFound } from './problem-error.ts';

type Change = Partial<Omit<Probe, 'id' | 'version' | 'createdAt' | 'updatedAt' | 'effect' | 'health'>>;

/** The probes. Every change makes a new version and is told to everybody. */
export class ProbeStore {
  readonly #context: Context;
  readonly #probes = new Map<string, Probe>();

  constructor(context: Context) {
    this.#context = context;
  }

  get(id: string): Probe {
    const probe = this.#probes.get(id);
    if (!probe) throw notFound('probe');
    return probe;
  }

  /** The probes of an environment, newest change first. */
  list(environment: string): Probe[] {
    return [...this.#probes.values()]
      .filter((probe) => probe.document.scope.environment === environment)
      .sort((left, right) => right.updatedAt.localeCompare(left.updatedAt));
  }

  /** Rolled-out probes of an environment in the order in which they act. */
  deployed(environment: string): Probe[] {
    return this.list(environment)
      .filter((probe) => probe.deployedRevision !== null)
      .sort((left, right) => (left.position ?? 0) - (right.position ?? 0));
  }

  add(probe: Probe): Probe {
    return this.#put(probe);
  }

  change(id: string, change: Change): Probe {
    const probe = this.get(id);
    return this.#put({
      ...probe,
      ...change,
      version: probe.version + 1,
      updatedAt: this.#context.timestamp(),
    });
  }

  /** New measurements are not a new version: nobody's edit goes stale by them. */
  measure(id: string, measured: { effect: ProbeEffect | null; health: ProbeHealth | null }): void {
    this.#put({ ...this.get(id), ...measured });
  }

  delete(id: string): void {
    const { environment } = this.get(id).document.scope;
    this.#probes.delete(id);
    this.#context.publish({ type: 'probe-deleted', environment, probeId: id });
  }

  #put(probe: Probe): Probe {
    this.#probes.set(probe.id, probe);
    this.#context.publish({ type: 'probe', probe });
    return probe;
  }
}
