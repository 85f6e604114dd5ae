import type { ProbeTestResult } from './probe-test.ts';

/** Whether a test ran and everything was as expected. */
export function isPassed({ differences, problem }: ProbeTestResult): boolean {
  return problem === null && differences.length === 0;
}

/** What is wrong, a sentence for each difference; none when it passed. Records count from 1, as people do. */
export function testProblems({ differences, problem }: ProbeTestResult): string[] {
  if (problem !== null) return [problem];
  return differences.map(({ record, path, expected, actual }) => {
    const place = [record === null ? null : `record ${record + 1}`, path || null].filter(Boolean).join(', ');
    return `In ${place}: expected ${expected}, got ${actual}.`;
  });
}
