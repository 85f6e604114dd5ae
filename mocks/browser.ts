import { createLanguage } from '@lookout/kql';
import { setupWorker } from 'msw/browser';
import { createHandlers } from './http/adapter.ts';
import { createOperations } from './http/operations.ts';
import { MockPlane } from './plane/mock-plane.ts';
import type { SessionMemory } from './plane/sessions.ts';
import { personOf } from './seed/people.ts';

const SESSION_KEY = 'lookout.mock-session';
const NOBODY = 'nobody';
const STEP_MS = 500;

/** Starts the mocked control plane in this page: from then on every request of the console is answered here. */
export async function startMocks(): Promise<void> {
  const plane = new MockPlane({
    seed: 20_261_122,
    clock: () => Date.now(),
    recordsPerSecond: 80,
    pastMs: 4 * 60_000,
    acknowledgeAfterMs: 140,
    memory: sessionMemory(),
    language: createLanguage(),
  });
  const operations = createOperations(plane);
  const worker = setupWorker(...createHandlers({ operations, gate: plane.sessions, latencyMs: 40 }));
  await worker.start({ onUnhandledFrame: 'bypass', quiet: true });
  setInterval(() => plane.advance(), STEP_MS);
}

/** The page remembers who is signed in, so that a reload keeps them; the first visit is the developer's. */
function sessionMemory(): SessionMemory {
  return {
    read() {
      const kept = localStorage.getItem(SESSION_KEY) ?? personOf('developer').email;
      return kept === NOBODY ? null : kept;
    },
    write: (email) => localStorage.setItem(SESSION_KEY, email ?? NOBODY),
  };
}
