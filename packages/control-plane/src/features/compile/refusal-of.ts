/** What is said of a query that asks for more than compiling and previewing may take. */
export const TOO_MUCH =
  'This query asks for more time or memory than compiling and previewing may take. Make it simpler and try again.';

/**
 * What an error says about the query that caused it; null when the fault is the compiler's. Too deep a plan
 * overflows the stack, and too large a value its longest length: both are RangeErrors, and both the query's.
 */
export function refusalOf(error: unknown): string | null {
  if (error instanceof RangeError) return TOO_MUCH;
  // By name: the engine, which has the class, is loaded only with the first preview.
  return error instanceof Error && error.name === 'PlanError' ? error.message : null;
}
