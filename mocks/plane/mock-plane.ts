import type { ProbeMetrics } from '@lookout/contract';
import type { KqlLanguage } from '@lookout/kql';
import { seedProbes } from '../seed/seed-probes.ts';
import { Compiler } from './compiler.ts';
import { Discussion } from './discussion.ts';
import { Environment } from './environment.ts';
import { evidenceFor } from './evidence.ts';
import { markersOf } from './markers.ts';
import { type Grouping, MetricStore } from './metric-store.ts';
import { ProbeService } from './probe-service.ts';
import { notFound } from './problem-error.ts';
import { ReviewService } from './review-service.ts';
import { RolloutService } from './rollout-service.ts';
import { type SessionMemory, Sessions } from './sessions.ts';
import { createStores, type Stores } from './stores.ts';
import { SwitchService } from './switch-service.ts';
import { Switchboard } from './switchboard.ts';

const ENVIRONMENTS = ['production', 'staging'] as const;
const STEP_MS = 500;
/** Rows of probes are measured anew every so many steps. */
const STEPS_PER_MEASURE = 4;

export interface MockPlaneOptions {
  readonly seed: number;
  readonly clock: () => number;
  readonly recordsPerSecond: number;
  /** How much past the stream has when the page opens. */
  readonly pastMs: number;
  readonly acknowledgeAfterMs: number;
  readonly memory: SessionMemory;
  readonly language: Pick<KqlLanguage, 'compile'>;
}

/** An in-memory control plane with its gateways, on a synthetic stream. `advance` makes time pass. */
export class MockPlane {
  readonly stores: Stores;
  readonly compiler: Compiler;
  readonly sessions: Sessions;
  readonly probes: ProbeService;
  readonly reviews: ReviewService;
  readonly rollouts: RolloutService;
  readonly discussion: Discussion;
  readonly switches: SwitchService;
  readonly switchboard: Switchboard;
  readonly #metrics = new MetricStore();
  readonly #environments: ReadonlyMap<string, Environment>;
  #steps = 0;

  constructor(options: MockPlaneOptions) {
    this.stores = createStores(options.clock);
    const { context } = this.stores;
    const startMs = options.clock() - options.pastMs;
    this.sessions = new Sessions({
      memory: options.memory,
      environments: ENVIRONMENTS,
      people: this.stores.people,
      now: () => context.now(),
    });
    this.#environments = new Map(
      ENVIRONMENTS.map((name, index) => [
        name,
        this.#createEnvironment(name, { ...options, startMs, index }),
      ]),
    );
    this.reviews = new ReviewService(this.stores, (revision) => {
      const samples = this.environment(revision.document.scope.environment).samples();
      return evidenceFor(revision, samples, context.now());
    });
    this.discussion = new Discussion(this.stores);
    this.compiler = new Compiler(options.language);
    this.probes = new ProbeService(this.stores, {
      reviews: this.reviews,
      compiler: this.compiler,
      environments: ENVIRONMENTS,
    });
    const deploymentOf = (name: string) => this.environment(name).deployment;
    this.rollouts = new RolloutService(this.stores, deploymentOf);
    this.switches = new SwitchService(this.stores, this.rollouts, deploymentOf);
    this.switchboard = new Switchboard(this.stores, this.switches);
    seedProbes(this, { startMs, endMs: options.clock() });
  }

  environment(name: string): Environment {
    const environment = this.#environments.get(name);
    if (!environment) throw notFound('environment');
    return environment;
  }

  readonly metricsOf = (
    probeId: string,
    { from, to }: { from: string; to: string },
    grouping: Grouping = {},
  ): ProbeMetrics => {
    const range = { from, to };
    const answer = this.#metrics.query(probeId, { fromMs: Date.parse(from), toMs: Date.parse(to) }, grouping);
    return { probeId, ...range, ...answer, markers: markersOf(this.stores.history.of(probeId), range) };
  };

  /** Lets the streams flow until `untilMs`, step by step, as if nobody looked. */
  flowUntil(fromMs: number, untilMs: number): void {
    for (let atMs = fromMs + STEP_MS; atMs <= untilMs; atMs += STEP_MS)
      this.stores.context.at(atMs, () => this.#step(atMs));
  }

  /** One step at the present. Call it every half second. */
  advance(): void {
    this.#step(this.stores.context.now());
  }

  close(): void {
    for (const environment of this.#environments.values()) environment.close();
  }

  #step(nowMs: number): void {
    this.#steps += 1;
    for (const environment of this.#environments.values()) {
      const probeIds = [...environment.flow(nowMs)];
      if (probeIds.length > 0)
        this.stores.context.publish({ type: 'metrics', environment: environment.name, probeIds });
      if (this.#steps % 2 === 0) {
        environment.report();
        this.rollouts.look(environment.name);
      }
      if (this.#steps % STEPS_PER_MEASURE === 0) environment.measure();
      if (this.#steps % 2 === 0) this.stores.context.publish({ type: 'pipe', pipe: environment.pipe() });
    }
  }

  #createEnvironment(
    name: string,
    options: MockPlaneOptions & { readonly startMs: number; readonly index: number },
  ): Environment {
    const { acknowledgeAfterMs, startMs, index } = options;
    // Staging is a quiet copy of production.
    const recordsPerSecond = options.recordsPerSecond / (1 + 9 * index);
    const seed = options.seed + index;
    const onAcknowledged = () => this.rollouts.look(name);
    const own = { name, seed, recordsPerSecond, acknowledgeAfterMs, startMs, onAcknowledged };
    return new Environment(own, this.stores, this.#metrics);
  }
}
