import type { Diagnostic, Plan, Span } from '@lookout/contract';
import { compilePlan, PlanError } from '@lookout/engine';

/**
 * The last gate: what compiles here must run there. Kusto knows more combinations of types than the engine
 * does, and the engine is asked instead of its rules being repeated.
 */
export function engineRefusal(plan: Plan, span: Span): Diagnostic | null {
  try {
    compilePlan(plan);
    return null;
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    const message = `This query is not supported by Lookout's engine. ${error.message}`;
    return { code: 'unsupported', severity: 'error', span, message };
  }
}
