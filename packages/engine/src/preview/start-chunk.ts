import type { Scope } from '@lookout/contract';
import { matchResources } from '../stream/match-scope.ts';
import { WorkingBatch } from '../stream/working-batch.ts';
import type { ChunkRun, SampleChunk } from './preview-input.ts';

/** A chunk of the sample before the plan: its records in scope. */
export function startChunk(chunk: SampleChunk, scope: Scope): ChunkRun {
  const working = new WorkingBatch(chunk.batch);
  const rows = working.rows(matchResources(scope, scope.environment, chunk.batch.index));
  return { chunk, working, rows };
}
