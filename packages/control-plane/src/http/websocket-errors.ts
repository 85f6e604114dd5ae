import type { FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';

/**
 * Ends a WebSocket that failed. What the other end broke (its connection, or the protocol) is its own business and
 * happens daily; only what we broke is an error of ours.
 */
export function endSocket(error: Error, socket: WebSocket, request: FastifyRequest): void {
  const isTheirs = 'code' in error && typeof error.code === 'string';
  if (isTheirs) request.log.info({ reason: error.message, code: error.code }, 'a WebSocket ended badly');
  else request.log.error({ err: error }, 'serving a WebSocket failed');
  socket.terminate();
}
