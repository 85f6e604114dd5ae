import type { ProbeDocument } from '@lookout/contract';

/** The tests of a probe as lines of text that people compare; empty when it has none. */
export function testsText({ tests = [] }: ProbeDocument): string {
  return tests.length === 0 ? '' : JSON.stringify(tests, null, 2);
}
