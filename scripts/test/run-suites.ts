import type { Suite } from './suite.ts';

/** Runs suites one after another and ends with the one line that totals them; sets the exit code. */
export function runSuites(suites: readonly Suite[]): void {
  const results = suites.map((suite) => {
    console.log(`\n── ${suite.name}`);
    return { name: suite.name, ...suite.run() };
  });
  console.log();
  for (const { name, passed, failed } of results) {
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed${failed ? `, ${failed} failed` : ''}`);
  }
  const passed = results.reduce((sum, one) => sum + one.passed, 0);
  const failed = results.reduce((sum, one) => sum + one.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}
