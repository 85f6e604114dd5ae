import type { DeployedProbe, Plan, ProbeCounters } from '@lookout/contract';
import type { TextScans } from '../expressions/text-scans.ts';
import { instantFromNanoseconds } from '../instant.ts';
import { NO_CONTENTS } from '../otlp/record-contents.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import { LimitError } from '../plan/limit-error.ts';
import { AggregateWork } from './aggregate-work.ts';
import { BudgetMeter, type Cost } from './budget-meter.ts';
import type { Clock } from './clock.ts';
import { matchResources } from './match-scope.ts';
import type { MetricPoint } from './metric-point.ts';
import { addTally, emptyTally, type Trip } from './probe-tally.ts';
import { type Outcome, type ProbeWork, tallyOf } from './probe-work.ts';
import { TransformWork } from './transform-work.ts';
import type { WorkingBatch } from './working-batch.ts';

/**
 * One deployed probe with its windows, its counters and its fuse. Whatever goes wrong inside a probe trips it;
 * the batch goes on.
 */
export class ProbeRunner {
  #probe: DeployedProbe;
  readonly #clock: Clock;
  readonly #plan: Plan;
  readonly #work: ProbeWork;
  readonly #holdsBackWhenTripped: boolean;
  #meter: BudgetMeter;
  #trip: Trip | null = null;
  readonly #tally = emptyTally();

  constructor(probe: DeployedProbe, compiled: CompiledPlan, clock: Clock) {
    this.#probe = probe;
    this.#clock = clock;
    this.#plan = compiled.plan;
    this.#work = compiled.isAggregate ? new AggregateWork(compiled, probe) : new TransformWork(compiled);
    this.#holdsBackWhenTripped = !compiled.isAggregate && probe.whenTripped === 'drop';
    this.#meter = new BudgetMeter(probe.budget, clock.now());
  }

  /** The plan that runs. */
  get plan(): Plan {
    return this.#plan;
  }

  get probe(): DeployedProbe {
    return this.#probe;
  }

  /** Takes over switches of the same revision: enabled or not, and the epoch that clears a trip. */
  update(probe: DeployedProbe): void {
    if (probe.epoch > this.#probe.epoch) {
      this.#trip = null;
      this.#meter = new BudgetMeter(probe.budget, this.#clock.now());
    }
    this.#probe = probe;
  }

  /** Runs over what the probes before left, and returns the points of windows that closed. */
  run(working: WorkingBatch, environment: string, scans: TextScans): readonly MetricPoint[] {
    const now = this.#clock.now();
    if (!this.#isOn(now)) return [];
    try {
      working.settle();
      const rows = this.#rowsInScope(working, environment);
      if (rows.length === 0) return [];
      if (this.#trip === null) return this.#runWithin(working, rows, { now, scans });
    } catch (error) {
      this.#tripNow(reasonOf(error), now);
    }
    this.#holdBack(working, environment);
    return [];
  }

  /** Once a second: closes windows by the wall clock, or the last ones of a probe that is off. */
  tick(): readonly MetricPoint[] {
    const now = this.#clock.now();
    this.#meter.roll(now);
    if (!this.#isOn(now)) return this.stop();
    if (this.#trip !== null) return [];
    return this.#closeIdle(now);
  }

  /** Costs like a batch: what many windows let out at once is held against the budget, too. */
  #closeIdle(now: bigint): readonly MetricPoint[] {
    const cpuBefore = this.#clock.cpu();
    const points = this.#collect(() => this.#work.closeIdle({ now: instantFromNanoseconds(now) }));
    if (this.#trip !== null) return [];
    const excess = this.#meter.spend(this.#costSince(cpuBefore, points.length), now);
    if (excess === null) return points;
    this.#tally.metricPoints -= points.length;
    this.#tripNow(excess, now);
    return [];
  }

  #costSince(cpuBefore: number, recordsOut: number): Cost {
    const { stateBytes, groups } = this.#work;
    return { cpuMilliseconds: this.#clock.cpu() - cpuBefore, recordsOut, stateBytes, groups };
  }

  /** Gives out what the open windows hold: the records in them were already counted, and maybe dropped. */
  stop(): readonly MetricPoint[] {
    if (this.#work.stateBytes === 0) return [];
    return this.#collect(() => this.#work.flush({ now: instantFromNanoseconds(this.#clock.now()) }));
  }

  counters(): ProbeCounters {
    this.#meter.roll(this.#clock.now());
    const { probeId, revision } = this.#probe;
    return { probeId, revision, ...this.#tally, ...this.#meter.usage, tripped: this.#trip };
  }

  #isOn(now: bigint): boolean {
    const { isEnabled, expiresAt } = this.#probe;
    return isEnabled && (expiresAt === null || now < BigInt(Date.parse(expiresAt)) * 1_000_000n);
  }

  #rowsInScope(working: WorkingBatch, environment: string): Uint32Array {
    return working.rows(matchResources(this.#probe.scope, environment, working.current.index));
  }

  #runWithin(
    working: WorkingBatch,
    rows: Uint32Array,
    { now, scans }: { now: bigint; scans: TextScans },
  ): readonly MetricPoint[] {
    const cpuBefore = this.#clock.cpu();
    const outcome = this.#work.run(working, rows, {
      now: instantFromNanoseconds(now),
      scans,
      checkpoint: () => this.#checkTime(cpuBefore),
    });
    const recordsOut = outcome.tally.recordsOut + outcome.points.length;
    const excess = this.#meter.spend(this.#costSince(cpuBefore, recordsOut), now);
    return excess === null ? this.#accept(working, outcome) : this.#exceed(working, { rows, excess, now });
  }

  /** Ends a batch that alone would take more than a whole second's CPU time. */
  #checkTime(cpuBefore: number): void {
    const used = this.#clock.cpu() - cpuBefore;
    const { cpuMillisecondsPerSecond } = this.#probe.budget;
    if (used <= cpuMillisecondsPerSecond) return;
    throw new LimitError(
      `It used ${Math.round(used)} ms of CPU time in one batch; its ceiling is ${cpuMillisecondsPerSecond} ms a second.`,
    );
  }

  #accept(working: WorkingBatch, outcome: Outcome): readonly MetricPoint[] {
    working.apply(outcome.fates, outcome.tally.bytesIn - outcome.tally.bytesOut);
    addTally(this.#tally, outcome.tally);
    return outcome.points;
  }

  /** The batch that crosses a ceiling is the first that the tripped probe lets pass, or holds back. */
  #exceed(
    working: WorkingBatch,
    { rows, excess, now }: { rows: Uint32Array; excess: string; now: bigint },
  ): readonly [] {
    this.#tripNow(excess, now);
    this.#dropRows(working, rows);
    return [];
  }

  #tripNow(reason: string, now: bigint): void {
    this.#trip = { reason, at: new Date(Number(now / 1_000_000n)).toISOString() };
    this.#work.reset();
    this.#meter.holdState(0);
  }

  #holdBack(working: WorkingBatch, environment: string): void {
    if (this.#holdsBackWhenTripped) this.#dropRows(working, this.#rowsInScope(working, environment));
  }

  #dropRows(working: WorkingBatch, rows: Uint32Array): void {
    if (!this.#holdsBackWhenTripped) return;
    const fates = { dropped: Array.from(rows), replacements: NO_CONTENTS };
    addTally(this.#tally, tallyOf(working, rows, fates));
    working.apply(fates);
  }

  #collect(close: () => readonly MetricPoint[]): readonly MetricPoint[] {
    try {
      const points = close();
      this.#tally.metricPoints += points.length;
      this.#meter.holdState(this.#work.stateBytes);
      return points;
    } catch (error) {
      this.#tripNow(reasonOf(error), this.#clock.now());
      return [];
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof LimitError) return error.message;
  return `It failed: ${error instanceof Error ? error.message : String(error)}`;
}
