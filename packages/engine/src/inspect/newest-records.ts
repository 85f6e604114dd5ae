import { maskText } from '../masking/mask.ts';
import type { LogBatch } from '../otlp/log-batch.ts';
import type { SampleChunk } from '../preview/preview-input.ts';

/** Which records to look into, and for whom. */
export interface LineOfCode {
  /** Oldest first. */
  readonly samples: readonly SampleChunk[];
  /** As the reader knows them: masked, where they see them masked. */
  readonly service: string;
  readonly durableId: string;
  readonly isMasked: boolean;
}

/** The newest records that are asked for, at most `limit`, with the number of records each stands for. */
export function* newestRecords(asked: LineOfCode, limit: number) {
  let left = limit;
  for (const { batch, weights } of asked.samples.toReversed()) {
    for (let row = batch.recordCount - 1; row >= 0; row--) {
      if (!isAskedFor(batch, row, asked)) continue;
      if (left-- <= 0) return;
      yield { batch, row, weight: weights[row] ?? 1 };
    }
  }
}

/** Who sees masked names asks by them. */
function isAskedFor(batch: LogBatch, row: number, { service, durableId, isMasked }: LineOfCode): boolean {
  const nameOf = isMasked ? maskText : (name: string) => name;
  return nameOf(batch.durableId(row)) === durableId && nameOf(batch.service(row)) === service;
}
