import type { Agent, AgentReport, Pipe, PipeValve, Probe, StreamsOverview } from '@lookout/contract';
import { ENGINE_VERSION, LineFacts, ProbeTrial, type SampleChunk, TapSampler } from '@lookout/engine';
import { Random } from '../stream/random.ts';
import { SyntheticStream } from '../stream/synthetic-stream.ts';
import { CounterHistory } from './counter-history.ts';
import { Deployment } from './deployment.ts';
import type { MetricStore } from './metric-store.ts';
import { type Processed, Processor } from './processor.ts';
import type { Stores } from './stores.ts';
import { TapFeed } from './tap-feed.ts';
import { VolumeCounter } from './volume-counter.ts';

const AGENT_NAME = 'gateway-1';
const AGENT_ID = '018f3c2a-7b1d-7e52-9a41-5c1d2e3f4a5b';
const ATTRIBUTES = { 'host.name': AGENT_NAME, 'service.name': 'lookout-gateway' };
const GATEWAY = { id: AGENT_ID, name: AGENT_NAME, isConnected: true, attributes: ATTRIBUTES };
const SAMPLE_MS = 60_000;
const PIPE_WINDOW_MS = 10_000;
/** Chunks of the sample from which volumes say what records contain, and who reads them. */
const LOOKED_AT = 10;

interface EnvironmentOptions {
  readonly name: string;
  readonly seed: number;
  readonly recordsPerSecond: number;
  readonly acknowledgeAfterMs: number;
  /** Told whenever the gateway answered. */
  readonly onAcknowledged: () => void;
  /** When the stream begins: before now, as far as the past is made up. */
  readonly startMs: number;
}

/** One environment with its stream, its gateway and everything measured in between. */
export class Environment {
  readonly name: string;
  readonly deployment: Deployment;
  readonly tap = new TapFeed();
  readonly #stores: Stores;
  readonly #metrics: MetricStore;
  readonly #stream: SyntheticStream;
  readonly #processor: Processor;
  readonly #volumes = new VolumeCounter();
  readonly #counters = new CounterHistory();
  readonly #sampler: TapSampler;
  #samples: SampleChunk[] = [];
  #streamedUntilMs: number;
  #totals = { recordsIn: 0, recordsOut: 0, bytesIn: 0, bytesOut: 0 };

  constructor(options: EnvironmentOptions, stores: Stores, metrics: MetricStore) {
    this.name = options.name;
    this.#stores = stores;
    this.#metrics = metrics;
    this.#streamedUntilMs = options.startMs;
    this.#stream = new SyntheticStream(options);
    this.deployment = new Deployment(options.name, stores);
    this.#processor = new Processor({
      environment: options.name,
      now: () => stores.context.now(),
      acknowledgeAfterMs: options.acknowledgeAfterMs,
      onAcknowledged: (acknowledgement) => {
        this.deployment.acknowledge(acknowledgement);
        options.onAcknowledged();
        stores.context.publish({ type: 'agent', agent: this.agent() });
      },
    });
    const random = new Random(options.seed);
    this.#sampler = new TapSampler({
      agent: AGENT_NAME,
      environment: options.name,
      clock: { now: () => nanoseconds(this.#streamedUntilMs) },
      random: () => random.next(),
    });
    this.deployment.connect({ ...GATEWAY, send: (config) => this.#processor.send(config) });
    stores.ripCords.setAgents(options.name, [
      { id: AGENT_ID, name: AGENT_NAME, isConnected: true, confirmedAt: null, milliseconds: null },
    ]);
  }

  /** Applies what is deployed without the network in between. */
  settle(): void {
    this.deployment.deliver();
    this.#processor.apply(this.deployment.config());
  }

  /** Lets the stream flow until `nowMs`; returns the probes that made metric points. */
  flow(nowMs: number): ReadonlySet<string> {
    const fromMs = this.#streamedUntilMs;
    this.#streamedUntilMs = nowMs;
    const processed = this.#processor.process(this.#stream.emit(fromMs, nowMs), nowMs);
    this.#count(processed, nowMs);
    this.#sampler.offer(processed.batch, processed.result);
    this.#keepSample(processed, fromMs, nowMs);
    const points = [...processed.result.points, ...this.#processor.tick()];
    this.#metrics.add(points);
    return new Set(points.map((point) => point.probeId));
  }

  /** Once a second: reads the counters, sends the tap frame and notes trips. */
  report(): void {
    const counters = this.#processor.counters();
    this.#counters.add(this.#streamedUntilMs, counters);
    this.deployment.observe(counters);
    this.tap.push(this.#sampler.flush());
  }

  /** Refreshes what the probes' rows show. */
  measure(): void {
    for (const { id } of this.#stores.probes.deployed(this.name)) {
      this.#stores.probes.measure(id, {
        effect: this.#counters.effect(id),
        health: this.#counters.health(id),
      });
    }
  }

  /** The recent stream, whole: every record stands for itself. */
  samples(): readonly SampleChunk[] {
    return this.#samples;
  }

  overview(windowSeconds: number): StreamsOverview {
    const facts = new LineFacts();
    const trial = new ProbeTrial(this.deployment.config(), nanoseconds(this.#streamedUntilMs));
    for (const { batch } of this.#samples.slice(-LOOKED_AT)) facts.look(batch, trial);
    const volumes = this.#volumes.volumes(this.#streamedUntilMs, windowSeconds).map((volume) => {
      const { probeIds, ...rest } = facts.of(volume);
      return { ...volume, ...rest, probeIds: [...probeIds] };
    });
    return { environment: this.name, windowSeconds, volumes, pipe: this.pipe() };
  }

  pipe(): Pipe {
    const volumes = this.#volumes.volumes(this.#streamedUntilMs, PIPE_WINDOW_MS / 1000);
    const sum = (key: 'recordsPerSecond' | 'bytesPerSecond' | 'recordsOutPerSecond' | 'bytesOutPerSecond') =>
      volumes.reduce((total, volume) => total + volume[key], 0);
    return {
      environment: this.name,
      recordsInPerSecond: sum('recordsPerSecond'),
      bytesInPerSecond: sum('bytesPerSecond'),
      recordsOutPerSecond: sum('recordsOutPerSecond'),
      bytesOutPerSecond: sum('bytesOutPerSecond'),
      valves: this.#stores.probes.deployed(this.name).map((probe) => this.#valve(probe)),
    };
  }

  agent(): Agent {
    const { appliedHash, appliedAtMs, appliedMilliseconds } = this.#processor;
    const at = new Date(appliedAtMs).toISOString();
    return {
      id: AGENT_ID,
      name: AGENT_NAME,
      version: ENGINE_VERSION,
      environment: this.name,
      attributes: ATTRIBUTES,
      placement: 'off-box',
      isConnected: true,
      lastSeenAt: this.#stores.context.timestamp(),
      config:
        appliedHash === null
          ? { kind: 'none' }
          : { kind: 'applied', hash: appliedHash, at, milliseconds: appliedMilliseconds },
      report: this.#report(appliedHash),
    };
  }

  close(): void {
    this.#processor.close();
    this.tap.close();
  }

  #count({ counted }: Processed, nowMs: number): void {
    for (const record of counted) {
      this.#volumes.count(nowMs - 1, record);
      this.#totals.recordsIn += 1;
      this.#totals.bytesIn += record.bytesIn;
      this.#totals.recordsOut += record.recordsOut;
      this.#totals.bytesOut += record.bytesOut;
    }
  }

  #keepSample({ batch }: Processed, fromMs: number, toMs: number): void {
    const weights = new Float64Array(batch.recordCount).fill(1);
    this.#samples.push({ batch, weights, from: nanoseconds(fromMs), to: nanoseconds(toMs) });
    const oldest = nanoseconds(toMs - SAMPLE_MS);
    this.#samples = this.#samples.filter((chunk) => chunk.from >= oldest);
  }

  #valve(probe: Probe): PipeValve {
    const { state } = probe;
    const rate = (counter: Parameters<CounterHistory['rate']>[1]) =>
      this.#counters.rate(probe.id, counter, PIPE_WINDOW_MS);
    return {
      probeId: probe.id,
      title: probe.document.title,
      position: probe.position ?? 0,
      isOpen: state.kind === 'live' || state.kind === 'rolling-out',
      isTripped: state.kind === 'tripped',
      isPending: 'confirmation' in state && state.confirmation.milliseconds === null,
      recordsInPerSecond: rate('recordsIn'),
      recordsOutPerSecond: rate('recordsOut'),
      bytesInPerSecond: rate('bytesIn'),
      bytesOutPerSecond: rate('bytesOut'),
      metricPointsPerSecond: rate('metricPoints'),
    };
  }

  #report(configHash: string | null): AgentReport {
    const dropped = { probe: this.#totals.recordsIn - this.#totals.recordsOut };
    const sentAt = this.#stores.context.timestamp();
    return {
      sentAt,
      configHash,
      ...this.#totals,
      dropped,
      downstreams: [],
      probes: this.#processor.counters(),
    };
  }
}

function nanoseconds(ms: number): bigint {
  return BigInt(Math.floor(ms)) * 1_000_000n;
}
