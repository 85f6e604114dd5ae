import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a suite counted. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Something that can pass or fail as a whole or in parts. */
export interface Suite {
  readonly name: string;
  run(): Tally;
}

const RESULTS = 'test-results';

function runNode(args: readonly string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

function bin(name: string, file: string): string {
  return join('node_modules', name, file);
}

/** A tool that says yes or no. */
export function toolSuite(name: string, ...args: string[]): Suite {
  return {
    name,
    run: () => {
      const isOk = runNode(args);
      return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1 };
    },
  };
}

/** A report that counts tests; a runner that fails without counting a failure has failed once. */
function counted(isOk: boolean, report: string, count: (json: unknown) => Tally): Tally {
  const tally = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 };
  return isOk || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

/** The tests of one Vitest project. */
function vitestSuite(name: string, project: 'node' | 'browser'): Suite {
  const report = join(RESULTS, `${project}.json`);
  return {
    name,
    run: () => {
      mkdirSync(RESULTS, { recursive: true });
      rmSync(report, { force: true });
      const isOk = runNode([
        bin('vitest', 'vitest.mjs'),
        'run',
        `--project=${project}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        // Vitest leaves one core idle by default.
        '--maxWorkers=100%',
      ]);
      return counted(isOk, report, (json) => {
        const { numPassedTests, numFailedTests } = json as {
          numPassedTests: number;
          numFailedTests: number;
        };
        return { passed: numPassedTests, failed: numFailedTests };
      });
    },
  };
}

/** Unit, property and store tests in Node, then component tests in a real browser. */
export function unitSuites(): Suite[] {
  return [
    vitestSuite('unit, property and store tests', 'node'),
    vitestSuite('component tests in a browser', 'browser'),
  ];
}

/** Journeys in a browser on the real stack. */
export function playwrightSuite(): Suite {
  const report = join(RESULTS, 'e2e.json');
  return {
    name: 'journeys on the real stack',
    run: () => {
      rmSync(report, { force: true });
      const isOk = runNode([bin('@playwright/test', 'cli.js'), 'test', '--reporter=list,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      });
      return counted(isOk, report, (json) => {
        const { expected, flaky, unexpected } = (json as { stats: Record<string, number> }).stats;
        return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0 };
      });
    },
  };
}
