import type { ProbeTest, ProbeTestResult, TestDifference } from '@lookout/contract';
import { PlanError } from '../plan/plan-error.ts';
import { compareRecord, compareRows } from './compare-expected.ts';
import { type TestSubject, tryRecords } from './try-test.ts';

export type { TestSubject };

/** Whoever waits for tests waits no longer than about this long for all of them. */
const MOST_MILLISECONDS = 5000;
/** More differences of one test tell nobody more. */
const MOST_DIFFERENCES = 20;

/** Runs the tests of a probe, each by itself. A test that cannot run fails with the reason; none throws. */
export function runProbeTests(subject: TestSubject, tests: readonly ProbeTest[]): ProbeTestResult[] {
  const end = performance.now() + MOST_MILLISECONDS;
  return tests.map((test) =>
    performance.now() > end
      ? failure(test.name, 'It was not run: the tests before it took too long.')
      : runTest(subject, test),
  );
}

function runTest(subject: TestSubject, test: ProbeTest): ProbeTestResult {
  try {
    const differences = differencesOf(subject, test).slice(0, MOST_DIFFERENCES);
    return { name: test.name, differences, problem: null };
  } catch (error) {
    // What goes wrong inside is the probe's or the test's: too deep, too long, not to be read.
    if (error instanceof PlanError || error instanceof RangeError) return failure(test.name, error.message);
    throw error;
  }
}

function differencesOf(subject: TestSubject, { given, rows, now }: ProbeTest): TestDifference[] {
  const tried = tryRecords(
    subject,
    given.map(({ record }) => record),
    now,
  );
  const inRecords = given.flatMap(({ leaves }, at) => compareRecord(at, leaves, tried.records[at]!));
  return [...inRecords, ...(rows ? compareRows(rows, tried.rows) : [])];
}

function failure(name: string, problem: string): ProbeTestResult {
  return { name, differences: [], problem };
}
