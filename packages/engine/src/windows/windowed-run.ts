import type { Table, TimeColumn } from '../column.ts';
import { gatherColumn } from '../columns/gather.ts';
import type { Frame } from '../expressions/compiled.ts';
import { consumedRows } from '../operators/consumed-rows.ts';
import type { CompiledStep, Flow } from '../operators/definition.ts';
import { compileSummary } from '../operators/summarize/summarize.ts';
import { Summary, type SummaryPlan } from '../operators/summarize/summary.ts';
import type { TableCache } from '../plan/compile-tables.ts';
import { PlanError } from '../plan/plan-error.ts';
import { streamability } from '../plan/streamability.ts';
import { MOMENT_COLUMN, type WindowKey, windowOf } from '../plan/window-key.ts';
import type { RunContext } from '../run-context.ts';
import { SelectedTable } from '../table/lazy-table.ts';
import { Watermark } from './watermark.ts';
import type { ClosedWindow, PushResult, WindowedRun, WindowOptions, WindowPlan } from './window-types.ts';

const DEFAULT_LATENESS_MS = 2000;
const DEFAULT_SKEW_MS = 60_000;

/** How many values a group of a window holds exactly before an aggregate turns to an estimate. */
const EXACT_LIMIT = 4096;

/** Opens windows for a plan. Throws PlanError for one that `streamability` refuses. */
export function openWindows(compiled: WindowPlan, options: WindowOptions): WindowedRun {
  const { plan, steps, summarizeAt } = compiled;
  const step = plan.steps[summarizeAt];
  if (step?.kind !== 'summarize') throw new PlanError('Only a plan with a summarize has windows.');
  const [refusal] = streamability(plan);
  const window = windowOf(plan);
  if (refusal || !window) throw new PlanError(refusal?.message ?? 'The plan has no windows.');
  const schema = steps[summarizeAt - 1]?.schema ?? compiled.schema;
  return new Windows(
    {
      before: steps.slice(0, summarizeAt),
      summary: compileSummary(step, schema),
      after: steps.slice(summarizeAt + 1),
      window,
      allowedSkewMs: options.allowedSkewMs ?? DEFAULT_SKEW_MS,
      cache: compiled.cache,
    },
    new Watermark(options.allowedLatenessMs ?? DEFAULT_LATENESS_MS),
  );
}

interface Parts {
  readonly before: readonly CompiledStep[];
  readonly summary: SummaryPlan;
  readonly after: readonly CompiledStep[];
  readonly window: WindowKey;
  readonly allowedSkewMs: number;
  readonly cache: TableCache;
}

class Windows implements WindowedRun {
  readonly #parts: Parts;
  readonly #watermark: Watermark;
  /** Open windows by the millisecond at which they start. */
  readonly #open = new Map<number, Summary>();
  #lateRecords = 0;
  #earlyRecords = 0;

  constructor(parts: Parts, watermark: Watermark) {
    this.#parts = parts;
    this.#watermark = watermark;
  }

  push(table: Table, outer: RunContext): PushResult {
    const context = this.#parts.cache.open(outer, table);
    const flow = runAll(this.#parts.before, { table, origin: undefined }, context);
    const moments = momentsOf(table, flow);
    for (const [start, rows] of this.#assign({ table: flow.table, context }, moments)) {
      const part =
        rows.length === flow.table.rowCount
          ? flow.table
          : SelectedTable.of(flow.table, Uint32Array.from(rows));
      this.#summaryOf(start).add({ table: part, context });
    }
    return {
      consumed: consumedRows(flow, table.rowCount),
      closed: this.#closeEnded(this.#watermark.at, context),
    };
  }

  /**
   * Sorts rows into windows. Each row is judged by the watermark as it stood when the row came, which is what
   * makes the result independent of how the stream is cut.
   */
  #assign(frame: Frame, moments: TimeColumn): Map<number, number[]> {
    const { keyIndex, sizeMs } = this.#parts.window;
    const starts = this.#parts.summary.keys[keyIndex]!.compiled.evaluate(frame) as TimeColumn;
    const nowMs = frame.context.now.ms;
    const assigned = new RowsByWindow();
    for (let row = 0; row < frame.table.rowCount; row++) {
      const start = starts.ms[row]!;
      const moment = moments.nulls?.[row] === 1 ? Number.NEGATIVE_INFINITY : moments.ms[row]!;
      this.#watermark.observe(moment, nowMs);
      if (moment > nowMs + this.#parts.allowedSkewMs) this.#earlyRecords++;
      else if (moment >= start && start + sizeMs > this.#watermark.at) assigned.add(start, row);
      else this.#lateRecords++;
    }
    return assigned.rows;
  }

  #summaryOf(start: number): Summary {
    const known = this.#open.get(start);
    if (known) return known;
    const summary = new Summary(this.#parts.summary, EXACT_LIMIT);
    this.#open.set(start, summary);
    return summary;
  }

  closeUntil(outer: RunContext): ClosedWindow[] {
    const context = this.#parts.cache.open(outer, undefined);
    const closed = this.#closeEnded(this.#watermark.wallClock(context.now.ms), context);
    for (const { end } of closed) this.#watermark.raise(end.ms);
    return closed;
  }

  #closeEnded(until: number, context: RunContext): ClosedWindow[] {
    const { sizeMs } = this.#parts.window;
    const ended = [...this.#open.keys()].filter((start) => start + sizeMs <= until).sort((a, b) => a - b);
    return ended.map((start) => {
      const flow: Flow = { table: this.#open.get(start)!.table(), origin: null };
      this.#open.delete(start);
      const { table } = runAll(this.#parts.after, flow, context);
      return { start: { ms: start, nanos: 0 }, end: { ms: start + sizeMs, nanos: 0 }, table };
    });
  }

  get stateBytes(): number {
    return this.#total((summary) => summary.bytes);
  }

  get groupCount(): number {
    return this.#total((summary) => summary.groupCount);
  }

  #total(measure: (summary: Summary) => number): number {
    return [...this.#open.values()].reduce((sum, summary) => sum + measure(summary), 0);
  }

  get lateRecords(): number {
    return this.#lateRecords;
  }

  get earlyRecords(): number {
    return this.#earlyRecords;
  }
}

/** Row numbers by window. Streams come in time order, so the window of the row before is tried first. */
class RowsByWindow {
  readonly rows = new Map<number, number[]>();
  #start = Number.NaN;
  #current: number[] = [];

  add(start: number, row: number): void {
    if (start !== this.#start) this.#turnTo(start);
    this.#current.push(row);
  }

  #turnTo(start: number): void {
    this.#start = start;
    this.#current = this.rows.get(start) ?? [];
    this.rows.set(start, this.#current);
  }
}

/** When the record of each row happened, whatever the steps made of its timestamp. */
function momentsOf(records: Table, { origin }: Flow): TimeColumn {
  const moments = records.column(MOMENT_COLUMN);
  if (origin === null) throw new PlanError('Steps before the windows lost track of the records.');
  return (origin ? gatherColumn(moments, origin) : moments) as TimeColumn;
}

function runAll(steps: readonly CompiledStep[], flow: Flow, context: RunContext): Flow {
  return steps.reduce((current, step) => step.run(current, context), flow);
}
