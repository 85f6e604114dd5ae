import type { FastifyRequest } from 'fastify';
import type { Visitor } from './session-service.ts';

/** Where a request comes from. */
export function visitorOf({ ip, headers }: FastifyRequest): Visitor {
  return { address: ip, userAgent: headers['user-agent'] ?? '' };
}
