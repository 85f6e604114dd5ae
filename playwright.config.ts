import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { ports } from './e2e/support/ports.ts';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.ts';

// The file is evaluated again in every worker; the stack has one data directory.
process.env.LOOKOUT_DATA ??= mkdtempSync(join(tmpdir(), 'lookout-e2e-'));

const EVERY_PAGE = '**/narrow-and-accessible.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  projects: [
    { name: 'every page', testMatch: EVERY_PAGE, fullyParallel: true },
    // The journeys share one live stream and one rip cord, and nobody looks at the pages meanwhile.
    { name: 'journeys', testIgnore: EVERY_PAGE, workers: 1, dependencies: ['every page'] },
  ],
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://127.0.0.1:${ports.console}`,
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS },
  },
  webServer: {
    command: `"${process.execPath}" scripts/start.ts`,
    url: `http://127.0.0.1:${ports.console}/readyz`,
    timeout: 240_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    stdout: 'pipe',
    env: {
      LOOKOUT_DATA: process.env.LOOKOUT_DATA,
      LOOKOUT_PORT: String(ports.console),
      LOOKOUT_OTLP_PORT: String(ports.otlp),
      LOOKOUT_BACK_END_PORT: String(ports.demoBackEnd),
      LOOKOUT_DOWNSTREAMS: `http://127.0.0.1:${ports.sink}`,
    },
  },
});
