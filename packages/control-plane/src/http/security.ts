import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

/** What pages of ours may load. Monaco draws its squiggles as `data:` images and styles inline. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  workerSrc: ["'self'", 'blob:'],
  styleSrc: ["'self'", "'unsafe-inline'"],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

const YEAR_SECONDS = 31_536_000;

interface Protection {
  readonly isBehindTls: boolean;
  /** How far behind with its work the process refuses more of it, in milliseconds. */
  readonly maxDelayMs: number;
}

/** Headers, rate limits and the refusal of work while the process is overloaded. */
export async function registerSecurity(
  app: FastifyInstance,
  { isBehindTls, maxDelayMs }: Protection,
): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    // Only who speaks TLS may promise to go on speaking it.
    strictTransportSecurity: isBehindTls && { maxAge: YEAR_SECONDS, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(rateLimit, { global: false });
  await app.register(underPressure, {
    maxEventLoopDelay: maxDelayMs,
    pressureHandler: (request, ...[, , value]) => {
      // The plugin says Infinity when it has not measured yet, as right after a start.
      if (isNeverRefused(request) || !Number.isFinite(value)) return;
      throw new ProblemError('unavailable', 'The server is too busy to answer. Try again in a few seconds.');
    },
  });
}

/** Switching off and what processors send must come through above all when the server is in trouble. */
function isNeverRefused({ method, url }: { method: string; url: string }): boolean {
  return method === 'PUT' || !url.startsWith('/api/');
}
