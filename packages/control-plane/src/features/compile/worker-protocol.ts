import type { Evidence, Originals, Plan, ProbeTest, Scope } from '@lookout/contract';
import type { CompiledQuery } from './query-compiler.ts';

/** A chunk of the sample on its way to the worker: the batch as its bytes. */
export interface ChunkBytes {
  readonly bytes: Uint8Array;
  readonly weights: Float64Array;
  readonly from: bigint;
  readonly to: bigint;
}

/** What the worker is asked, one at a time. */
export type Job =
  | { readonly kind: 'compile'; readonly source: string }
  | {
      readonly kind: 'evidence';
      readonly plan: Plan;
      readonly scope: Scope;
      readonly originals: Originals;
      readonly chunks: readonly ChunkBytes[];
      readonly tests?: readonly ProbeTest[] | undefined;
      /** What `now()` sees, in milliseconds since the epoch. */
      readonly now: number;
    };

/** What each kind of job answers with. */
export interface JobResults {
  readonly compile: CompiledQuery;
  readonly evidence: Evidence;
}

/** What the worker says: that it can begin, then one answer for each job. */
export type WorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: JobResults[Job['kind']] }
  | {
      readonly kind: 'failed';
      readonly message: string;
      /** What to tell the author when the query is at fault; null when the compiler is. */
      readonly refusal: string | null;
    };
