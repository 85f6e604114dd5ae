import type { AgentConfig, ProbeCounters } from '@lookout/contract';
import { TextScans } from '../expressions/text-scans.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { Clock } from './clock.ts';
import { type LoadedProbe, loadConfig } from './load-config.ts';
import type { MetricPoint } from './metric-point.ts';
import { needlesOf } from './needles.ts';
import { ProbeRunner } from './probe-runner.ts';
import { finishBatch, type ProcessResult } from './process-result.ts';
import { WorkingBatch } from './working-batch.ts';

/** Whether a configuration was taken over, all or nothing. */
export type ConfigureResult = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** What a processor runs: the live probes of one environment over its log records, in order. */
export class ProbePipeline {
  readonly #clock: Clock;
  readonly #environment: string;
  #runners: readonly ProbeRunner[] = [];
  #scans = new TextScans([]);
  #isRipCordPulled = false;
  /** Last points of probes that are gone, waiting for the next batch or tick. */
  #pending: MetricPoint[] = [];

  constructor(options: { clock: Clock; environment: string }) {
    this.#clock = options.clock;
    this.#environment = options.environment;
  }

  /** Takes over a configuration. A refused one changes nothing; probes that stay keep their windows and counters. */
  configure(config: AgentConfig): ConfigureResult {
    const loaded = loadConfig(config, this.#environment);
    if (!loaded.ok) return loaded;
    const previous = new Map(this.#runners.map((runner) => [runner.probe.probeId, runner]));
    const runners = loaded.probes.map((probe) => this.#runnerFor(probe, previous.get(probe.probe.probeId)));
    for (const runner of this.#runners) if (!runners.includes(runner)) append(this.#pending, runner.stop());
    this.#runners = runners;
    this.#scans = new TextScans(runners.flatMap((runner) => needlesOf(runner.plan)));
    this.#isRipCordPulled = loaded.config.isRipCordPulled;
    return { ok: true };
  }

  /** Runs a batch through the probes. Never throws for what a probe does: that trips the probe. */
  process(batch: LogBatch): ProcessResult {
    const working = new WorkingBatch(batch);
    const points = this.#takePending();
    if (!this.#isRipCordPulled) {
      for (const runner of this.#runners) append(points, runner.run(working, this.#environment, this.#scans));
    }
    return finishBatch(working, points);
  }

  /** To be called once a second: closes windows that no record closes, and rolls the gauges. */
  tick(): MetricPoint[] {
    const points = this.#takePending();
    for (const runner of this.#runners) append(points, this.#isRipCordPulled ? runner.stop() : runner.tick());
    return points;
  }

  /** What each probe did since its plan was applied. */
  counters(): ProbeCounters[] {
    return this.#runners.map((runner) => runner.counters());
  }

  #runnerFor({ probe, compiled }: LoadedProbe, previous: ProbeRunner | undefined): ProbeRunner {
    const isSame = previous?.probe.revision === probe.revision && previous.probe.planHash === probe.planHash;
    if (previous === undefined || !isSame) return new ProbeRunner(probe, compiled, this.#clock);
    previous.update(probe);
    return previous;
  }

  #takePending(): MetricPoint[] {
    const points = this.#pending;
    this.#pending = [];
    return points;
  }
}

/** One by one: a call takes only so many arguments, and a window may hold more groups. */
function append(points: MetricPoint[], more: readonly MetricPoint[]): void {
  for (const point of more) points.push(point);
}
