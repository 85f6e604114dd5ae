import type { ProbeTestResult } from '@lookout/contract';
import { failedTests } from '@lookout/governance';
import { ProblemError } from '../../lib/problem-error.ts';

/** Throws 422 with the tests of the probe that fail, and where the result differs. */
export function requirePassed(results: readonly ProbeTestResult[]): void {
  const failed = failedTests(results);
  if (failed) throw new ProblemError('cannot-run', failed.detail, { errors: failed.errors });
}
