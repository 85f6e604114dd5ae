import type { Persona } from '@lookout/contract';
import { createLanguage } from '@lookout/kql';
import type { RequestHandler } from 'msw';
import { createHandlers } from '../http/adapter.ts';
import { createOperations } from '../http/operations.ts';
import { MockPlane } from '../plane/mock-plane.ts';
import { personOf } from '../seed/people.ts';

// The compiler takes a moment to load and has no state: one serves all planes of a file.
const language = createLanguage();

export interface TestPlane {
  readonly plane: MockPlane;
  readonly handlers: RequestHandler[];
  signInAs(persona: Persona): void;
}

/** A control plane with little past and quick processors; nothing moves unless the test says so. */
export function createTestPlane(options: { acknowledgeAfterMs?: number } = {}): TestPlane {
  let email: string | null = personOf('developer').email;
  const memory = {
    read: () => email,
    write: (next: string | null) => {
      email = next;
    },
  };
  const plane = new MockPlane({
    seed: 1,
    clock: () => Date.now(),
    recordsPerSecond: 40,
    pastMs: 90_000,
    acknowledgeAfterMs: options.acknowledgeAfterMs ?? 5,
    memory,
    language,
  });
  const handlers = createHandlers({
    operations: createOperations(plane),
    gate: plane.sessions,
    latencyMs: 0,
  });
  return { plane, handlers, signInAs: (persona) => memory.write(personOf(persona).email) };
}
