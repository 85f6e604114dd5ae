import type { ServerResponse } from 'node:http';
import { encodeTapFrame, endpoints, MAX_TAP_FRAME_BYTES, TapDecoder, type TapFrame } from '@lookout/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Router } from '../../http/router.ts';
import type { Clock } from '../../lib/clock.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { FrameFeed } from './frame-feed.ts';
import type { TapHub } from './tap-hub.ts';

const BINARY = 'application/octet-stream';

export interface TapIngestOptions {
  readonly hub: TapHub;
  readonly clock: Clock;
  /** Told of every frame that came in. */
  readonly onFrame: (frame: TapFrame) => void;
}

/** `POST /agents/v1/tap` on a scope that has let only processors in. */
export function registerTapIngest(scope: FastifyInstance, options: TapIngestOptions): void {
  scope.addContentTypeParser(
    BINARY,
    { parseAs: 'buffer', bodyLimit: MAX_TAP_FRAME_BYTES },
    (_request, body, done) => done(null, body),
  );
  scope.post('/agents/v1/tap', { config: { rateLimit: false } }, async (request, reply) => {
    for (const frame of readFrames(request)) take(frame, options);
    return reply.code(204).send();
  });
}

function take(frame: TapFrame, { hub, clock, onFrame }: TapIngestOptions): void {
  const isTaken = hub.add({ frame, bytes: encodeTapFrame(frame), at: clock.now() });
  if (!isTaken) throw new ProblemError('cannot-run', 'There are too many environments.');
  onFrame(frame);
}

function readFrames(request: FastifyRequest): TapFrame[] {
  try {
    return new TapDecoder().push(request.body as Buffer);
  } catch {
    throw new ProblemError('invalid-input', 'The body is not a sequence of tap frames.');
  }
}

/** The tap as people's browsers read it: the last minute at once, then live. Returns how to end every stream. */
export function registerTapStream(router: Router, { hub, clock }: { hub: TapHub; clock: Clock }): () => void {
  const open = new Set<ServerResponse>();
  router.stream(endpoints.streamTap, async ({ params, reply }) => {
    const response = reply.raw;
    open.add(response);
    response.writeHead(200, {
      'content-type': BINARY,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    const feed = new FrameFeed(response);
    for (const { bytes } of hub.recent(params.environment, clock.now())) feed.push(bytes);
    const unsubscribe = hub.subscribe(params.environment, ({ bytes }) => feed.push(bytes));
    await new Promise<void>((resolve) => response.once('close', resolve));
    unsubscribe();
    open.delete(response);
  });
  return () => {
    for (const response of open) response.end();
  };
}
