import { isPassed, type ProbeTestResult, type Problem, testProblems } from '@lookout/contract';

/** Why a probe cannot be submitted. */
interface FailedTests {
  readonly detail: string;
  readonly errors: NonNullable<Problem['errors']>;
}

/** What is said of tests that fail, with each difference at the test's place in the document; null when all pass. */
export function failedTests(results: readonly ProbeTestResult[]): FailedTests | null {
  const failed = results.filter((result) => !isPassed(result));
  const [first] = failed;
  if (!first) return null;
  const others = failed.length > 1 ? `, as do ${failed.length - 1} more` : '';
  return {
    detail: `The test “${first.name}” fails${others}. ${testProblems(first)[0]} Mend the query or the test and submit again.`,
    errors: results.flatMap((result, index) =>
      testProblems(result).map((message) => ({ pointer: `/document/tests/${index}`, message })),
    ),
  };
}
