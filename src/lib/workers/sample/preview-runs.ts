import type { RecordExample, RecordStatus } from '@lookout/contract';
import {
  instantFromNanoseconds,
  PlanTrace,
  type PreviewInput,
  type PreviewResult,
  previewPlan,
  type RecordStep,
} from '@lookout/engine';
import type {
  PreviewAnswer,
  PreviewPage,
  PreviewPageQuery,
  PreviewRequest,
  RecordPathQuery,
  RecordWindow,
  RunFindings,
  RunTrace,
  TraceQuery,
} from '../sample-types.ts';
import type { Snapshot } from './snapshot.ts';

/** The newest run. It is traced when somebody first asks how it went. */
interface Run {
  readonly number: number;
  readonly input: PreviewInput;
  readonly result: PreviewResult;
  trace?: PlanTrace;
}

/** Runs plans over snapshots and keeps the newest run for what is asked about it. */
export class PreviewRuns {
  #newest: Run | null = null;

  start(snapshot: Snapshot, request: PreviewRequest): PreviewAnswer {
    const startedAt = performance.now();
    const { plan, scope, originals, window } = request;
    const now = instantFromNanoseconds(BigInt(Date.now()) * 1_000_000n);
    const input = { plan, scope, originals, samples: snapshot.chunks, now };
    const result = previewPlan(input);
    const milliseconds = performance.now() - startedAt;
    const run = (this.#newest?.number ?? 0) + 1;
    this.#newest = { number: run, input, result };
    return {
      run,
      generation: snapshot.generation,
      summary: result.summary,
      result: result.result,
      page: { run, window, records: pageOf(result, window) },
      milliseconds,
      microsecondsPerRecord: (milliseconds * 1_000) / Math.max(1, result.summary.inScope),
    };
  }

  /** More records of the newest run; null when `query` asks for an older one. */
  page({ run, ...window }: PreviewPageQuery): PreviewPage | null {
    const found = this.#find(run);
    return found && { run, window, records: pageOf(found.result, window) };
  }

  /** The newest run step by step; null when `query` asks for an older one. */
  trace({ run, steps }: TraceQuery): RunTrace | null {
    const found = this.#find(run);
    if (!found) return null;
    const trace = traceOf(found);
    const last = Math.min(steps, trace.steps.length);
    const { inScope, columns } = trace;
    return { inScope, columns, steps: trace.steps, rows: trace.rowsAfter(last) };
  }

  /** What the newest run says about its query; null when `run` is an older one. */
  findings(run: number): RunFindings | null {
    const found = this.#find(run);
    if (!found) return null;
    const trace = traceOf(found);
    const absent = trace.absentMembers();
    return {
      steps: trace.steps.map(({ rowsIn, rowsOut }, index) => ({
        rowsIn,
        rowsOut,
        absent: absent[index] ?? [],
      })),
    };
  }

  /** The way of a record; null when it is out of scope or gone, or `query` asks for an older run. */
  recordPath({ run, status, index }: RecordPathQuery): readonly RecordStep[] | null {
    const found = this.#find(run);
    if (!found) return null;
    const oldestFirst = countOf(found.result, status) - 1 - index;
    const place = oldestFirst < 0 ? null : found.result.placeOf(status ?? null, oldestFirst);
    return place && traceOf(found).pathOf(place);
  }

  #find(run: number): Run | null {
    return this.#newest?.number === run ? this.#newest : null;
  }
}

function traceOf(run: Run): PlanTrace {
  run.trace ??= new PlanTrace(run.input);
  return run.trace;
}

function countOf({ summary }: PreviewResult, status: RecordStatus | undefined): number {
  return status ? summary[status] : summary.sampledRecords;
}

/** A page counted from the newest record; the engine counts from the oldest. */
function pageOf(result: PreviewResult, { status, offset, limit }: RecordWindow): readonly RecordExample[] {
  const end = Math.max(0, countOf(result, status) - offset);
  const start = Math.max(0, end - limit);
  return result.page(status ?? null, { offset: start, limit: end - start }).reverse();
}
