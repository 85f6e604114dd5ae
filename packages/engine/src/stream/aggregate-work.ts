import { NO_CONTENTS } from '../otlp/record-contents.ts';
import type { CompiledPlan } from '../plan/compiled-plan.ts';
import type { RunContext } from '../run-context.ts';
import type { WindowedRun } from '../windows/window-types.ts';
import type { MetricPoint } from './metric-point.ts';
import { MetricPointMaker } from './metric-points.ts';
import { type Outcome, type ProbeWork, tallyOf, type WorkingProbe } from './probe-work.ts';
import type { RowFates, WorkingBatch } from './working-batch.ts';

/** Later than any window ends: year 9999. */
const END_OF_TIME = Object.freeze({ ms: 253_402_300_799_000, nanos: 0 });

/** A plan with summarize: rows are counted into windows, and windows that close become metric points. */
export class AggregateWork implements ProbeWork {
  readonly #compiled: CompiledPlan;
  readonly #dropsOriginals: boolean;
  readonly #maker: MetricPointMaker;
  #windows: WindowedRun;

  constructor(compiled: CompiledPlan, probe: WorkingProbe) {
    this.#compiled = compiled;
    this.#dropsOriginals = probe.originals === 'drop';
    this.#maker = new MetricPointMaker(probe);
    this.#windows = compiled.openWindows();
  }

  get stateBytes(): number {
    return this.#windows.stateBytes;
  }

  get groups(): number {
    return this.#windows.groupCount;
  }

  get lateRecords(): number {
    return this.#windows.lateRecords;
  }

  run(working: WorkingBatch, rows: Uint32Array, context: RunContext): Outcome {
    const { lateRecords, earlyRecords } = this.#windows;
    const { consumed, closed } = this.#windows.push(working.table(this.#compiled.plan.view, rows), context);
    const dropped = this.#dropsOriginals ? Array.from(rows.filter((_, row) => consumed[row] === 1)) : [];
    const fates: RowFates = { dropped, replacements: NO_CONTENTS };
    const points = this.#maker.points(closed);
    const tally = tallyOf(working, rows, fates);
    tally.metricPoints = points.length;
    tally.lateRecords = this.#windows.lateRecords - lateRecords;
    tally.earlyRecords = this.#windows.earlyRecords - earlyRecords;
    return { fates, points, tally };
  }

  closeIdle(context: RunContext): readonly MetricPoint[] {
    return this.#maker.points(this.#windows.closeUntil(context));
  }

  flush(): readonly MetricPoint[] {
    const points = this.closeIdle({ now: END_OF_TIME });
    this.reset();
    return points;
  }

  reset(): void {
    this.#windows = this.#compiled.openWindows();
  }
}
