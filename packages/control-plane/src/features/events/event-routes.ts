import { endpoints } from '@lookout/contract';
import type { FastifyRequest } from 'fastify';
import type { Caller, Router } from '../../http/router.ts';
import type { EventStream } from './event-stream.ts';

/** The endpoint of the event stream. */
export function registerEvents(
  router: Router,
  stream: EventStream,
  whoIs: (request: FastifyRequest) => Promise<Caller | null>,
): void {
  router.stream(endpoints.streamEvents, ({ account, request, reply }) => {
    stream.add(reply.raw, account, async () => (await whoIs(request))?.account ?? null);
  });
}
