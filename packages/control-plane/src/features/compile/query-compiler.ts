import type { Diagnostic, Evidence, Hash, Originals, Plan, ProbeTest, Scope } from '@lookout/contract';
import type { SampleChunk } from '@lookout/engine';

/** What became of a query text. */
export interface CompiledQuery {
  readonly diagnostics: readonly Diagnostic[];
  /** Null when the text has errors. */
  readonly plan: Plan | null;
  readonly planHash: Hash | null;
  /** Why the plan cannot run without end; empty = it can. */
  readonly streamability: readonly Diagnostic[];
}

/** What evidence is made from. */
export interface EvidenceRequest {
  readonly plan: Plan;
  readonly scope: Scope;
  readonly originals: Originals;
  readonly samples: readonly SampleChunk[];
  /** The probe's own tests, whose results come with the evidence. */
  readonly tests?: readonly ProbeTest[] | undefined;
  /** What `now()` sees, in milliseconds since the epoch. */
  readonly now: number;
}

/** Compiles queries and previews their plans, without holding up the rest of the server. */
export interface QueryCompiler {
  /** Throws a problem when the text takes too long. */
  compile(source: string): Promise<CompiledQuery>;
  /** Throws a problem when the plan takes too long over the sample. */
  evidence(request: EvidenceRequest): Promise<Evidence>;
  close(): Promise<void>;
}

/** Whether a plan makes metrics of records rather than reshaping them. */
export function producesMetrics(plan: Plan): boolean {
  return plan.steps.some((step) => step.kind === 'summarize');
}
