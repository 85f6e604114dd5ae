import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../../lib/problem-error.ts';

/** A hook that lets only processors in, by their bearer token, compared in constant time. */
export function requireBearer(token: string): (request: FastifyRequest) => Promise<void> {
  const expected = digest(token);
  return async (request) => {
    const presented = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (timingSafeEqual(digest(presented), expected)) return;
    throw new ProblemError(
      'not-signed-in',
      'The agent token is missing or wrong. Start the processor with the LOOKOUT_AGENT_TOKEN of this control plane.',
    );
  };
}

/** Digests have one length, which `timingSafeEqual` needs, and tell nothing about the token's. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
