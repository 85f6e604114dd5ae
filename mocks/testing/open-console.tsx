import type { Persona } from '@lookout/contract';
import { createMemoryHistory } from '@tanstack/react-router';
import { setupWorker } from 'msw/browser';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { render } from 'vitest-browser-react';
import { App } from '../../src/app/app.tsx';
import { createQueryClient } from '../../src/app/query-client.ts';
import { createAppRouter } from '../../src/app/router.tsx';
import '../../src/app/theme.css';
import { createTestPlane, type TestPlane } from './test-plane.ts';

interface OpenOptions {
  readonly as?: Persona;
  readonly acknowledgeAfterMs?: number;
  /** What happens on the control plane before the page opens. */
  readonly before?: (plane: TestPlane['plane']) => void;
}

/** Answers the requests of a test file from an in-memory control plane; call it once, outside of the tests. */
export function mockedApi() {
  const worker = setupWorker();
  const open: TestPlane[] = [];
  beforeAll(async () => {
    await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  });
  afterEach(() => {
    for (const { plane } of open.splice(0)) plane.close();
    worker.resetHandlers();
  });
  afterAll(() => worker.stop());

  /** Opens the console at a path, signed in, over a control plane of its own. */
  return async function openConsole(
    path: string | ((plane: TestPlane['plane']) => string),
    options: OpenOptions = {},
  ) {
    const { as = 'developer', before, ...planeOptions } = options;
    const testPlane = createTestPlane(planeOptions);
    open.push(testPlane);
    testPlane.signInAs(as);
    before?.(testPlane.plane);
    worker.resetHandlers(...testPlane.handlers);
    const queries = createQueryClient(() => undefined);
    const entry = typeof path === 'string' ? path : path(testPlane.plane);
    const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [entry] }));
    const screen = await render(<App queries={queries} router={router} />);
    return { screen, router, queries, ...testPlane };
  };
}
