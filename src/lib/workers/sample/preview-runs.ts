import type { RecordExample } from '@lookout/contract';
import { instantFromNanoseconds, type PreviewResult, previewPlan } from '@lookout/engine';
import type {
  PreviewAnswer,
  PreviewPage,
  PreviewPageQuery,
  PreviewRequest,
  RecordWindow,
} from '../sample-types.ts';
import type { Snapshot } from './snapshot.ts';

/** Runs plans over snapshots and keeps the newest run for its pages. */
export class PreviewRuns {
  #run = 0;
  #result: PreviewResult | null = null;

  start(snapshot: Snapshot, request: PreviewRequest): PreviewAnswer {
    const startedAt = performance.now();
    const { plan, scope, originals, window } = request;
    const now = instantFromNanoseconds(BigInt(Date.now()) * 1_000_000n);
    const result = previewPlan({ plan, scope, originals, samples: snapshot.chunks, now });
    const milliseconds = performance.now() - startedAt;
    this.#run += 1;
    this.#result = result;
    return {
      run: this.#run,
      generation: snapshot.generation,
      summary: result.summary,
      result: result.result,
      page: { run: this.#run, window, records: pageOf(result, window) },
      milliseconds,
      microsecondsPerRecord: (milliseconds * 1_000) / Math.max(1, result.summary.inScope),
    };
  }

  /** More records of the newest run; null when `query` asks for an older one. */
  page({ run, ...window }: PreviewPageQuery): PreviewPage | null {
    if (run !== this.#run || !this.#result) return null;
    return { run, window, records: pageOf(this.#result, window) };
  }
}

/** A page counted from the newest record; the engine counts from the oldest. */
function pageOf(result: PreviewResult, { status, offset, limit }: RecordWindow): readonly RecordExample[] {
  const total = status ? result.summary[status] : result.summary.sampledRecords;
  const end = Math.max(0, total - offset);
  const start = Math.max(0, end - limit);
  return result.page(status ?? null, { offset: start, limit: end - start }).reverse();
}
