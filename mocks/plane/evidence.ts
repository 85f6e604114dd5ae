import type { Evidence, Plan, ProbeDocument, ProbeTestResult, Revision } from '@lookout/contract';
import {
  instantFromNanoseconds,
  maskEvidence,
  previewPlan,
  runProbeTests,
  type SampleChunk,
  toEvidence,
} from '@lookout/engine';

/** What a revision's plan does to the recent stream; null before anything streamed. */
export function evidenceFor(
  { plan, planHash, document }: Revision,
  samples: readonly SampleChunk[],
  nowMs: number,
): Evidence | null {
  if (samples.length === 0) return null;
  const now = instantFromNanoseconds(BigInt(nowMs) * 1_000_000n);
  const { scope, originals } = document;
  const startedAt = performance.now();
  const preview = previewPlan({ plan, scope, originals, samples, now });
  const microseconds = (performance.now() - startedAt) * 1000;
  const microsecondsPerRecord = microseconds / Math.max(1, preview.summary.inScope);
  const tests = document.tests?.length ? { tests: testResults({ plan, document }) } : {};
  return { ...maskEvidence(toEvidence(preview, planHash)), microsecondsPerRecord, ...tests };
}

/** How the probe's own tests go. */
export function testResults(probe: { plan: Plan; document: ProbeDocument }): ProbeTestResult[] {
  return runProbeTests({ ...probe.document, plan: probe.plan }, probe.document.tests ?? []);
}
