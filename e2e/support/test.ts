import { test as base, expect } from '@playwright/test';
import { Sink } from './sink.ts';

interface TestFixtures {
  /** Fails the test when the page logged an error or threw. */
  cleanConsole: undefined;
}

interface WorkerFixtures {
  sink: Sink;
}

/** Messages that a journey causes on purpose: the browser reports every refused request as an error. */
const EXPECTED = /Failed to load resource: the server responded with a status of (401|409|412|422)/;

/** Playwright's test with a back end behind the gateway and a watch over the browser's console. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  sink: [
    async ({ playwright: _ }, use, { parallelIndex }) => {
      const sink = new Sink();
      // There is one back end, whose records only journeys look at, and those run in one worker.
      if (parallelIndex === 0) await sink.start();
      await use(sink);
      if (parallelIndex === 0) await sink.stop();
    },
    { scope: 'worker', auto: true },
  ],
  cleanConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await use(undefined);
      expect(errors, 'errors in the browser’s console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
