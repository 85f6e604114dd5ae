import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BROWSER_ARGS, findBrowser } from './scripts/find-browser.ts';
import viteConfig from './vite.config.ts';

const browserTests = ['src/**/*.test.tsx', 'src/**/*.browser.test.ts', 'packages/*/src/**/*.browser.test.ts'];

export default defineConfig({
  ...viteConfig,
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: [
            'packages/*/src/**/*.test.ts',
            'src/**/*.test.ts',
            'mocks/**/*.test.ts',
            'scripts/**/*.test.ts',
            'fuzz/**/*.test.ts',
          ],
          exclude: browserTests,
          // No test keeps state in a module: a worker loads what all files share once, not once for each.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests,
          // The editor's tests load Monaco and the parser of KQL, on a machine that may do other things besides.
          testTimeout: 40_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGS } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
