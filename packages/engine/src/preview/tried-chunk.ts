import type { RecordExample } from '@lookout/contract';
import { finishBatch, type ProcessResult } from '../stream/process-result.ts';
import type { RowFates } from '../stream/working-batch.ts';
import type { ChunkRun, SampleChunk } from './preview-input.ts';
import { examplesOf } from './record-examples.ts';
import { RowStatuses } from './row-statuses.ts';

/** A chunk after the plan: what became of each of its rows. */
export interface TriedChunk {
  readonly chunk: SampleChunk;
  readonly finished: ProcessResult;
  readonly statuses: RowStatuses;
}

export function finishChunk({ chunk, working, rows }: ChunkRun, fates: RowFates): TriedChunk {
  working.apply(fates);
  const finished = finishBatch(working, []);
  return { chunk, finished, statuses: new RowStatuses(finished.outcomeOf, rows) };
}

/** Records of one status (all for null), counted over all chunks from the oldest. */
export function pageOver(
  tried: readonly TriedChunk[],
  status: number | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): RecordExample[] {
  const page: RecordExample[] = [];
  let first = 0;
  for (const { chunk, finished, statuses } of tried) {
    if (page.length >= limit) break;
    const rows = statuses.rowsOf(status);
    const from = Math.max(0, offset - first);
    const wanted = rows.slice(from, from + limit - page.length);
    if (wanted.length > 0) page.push(...examplesOf({ batch: chunk.batch, finished, statuses }, wanted));
    first += rows.length;
  }
  return page;
}

/** Where a record of the sample is. */
export interface SamplePlace {
  readonly chunk: number;
  readonly row: number;
}

/** The place of a record by its number among those of a status (all for null), counted from the oldest. */
export function placeOf(
  tried: readonly TriedChunk[],
  status: number | null,
  index: number,
): SamplePlace | null {
  let left = index;
  for (const [chunk, { statuses }] of tried.entries()) {
    const rows = statuses.rowsOf(status);
    if (left < rows.length) return { chunk, row: rows[left]! };
    left -= rows.length;
  }
  return null;
}
