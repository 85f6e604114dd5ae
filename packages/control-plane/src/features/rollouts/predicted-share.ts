import type { Evidence } from '@lookout/contract';
import type { ProbeFacts } from '../probes/probe-facts.ts';

/**
 * The share of the records in its scope that a transform let out of its evidence's sample. Null for what produces
 * metrics, whose points come with time and not with records, and for a sample that had nothing in scope.
 */
export function predictedShare(
  { producesMetrics }: Pick<ProbeFacts, 'producesMetrics'>,
  evidence: Evidence | null,
): number | null {
  if (producesMetrics !== false || !evidence || evidence.summary.inScope === 0) return null;
  return 1 - evidence.summary.dropped / evidence.summary.inScope;
}
