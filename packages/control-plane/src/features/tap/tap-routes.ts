import type { ServerResponse } from 'node:http';
import {
  type Account,
  encodeTapFrame,
  endpoints,
  MAX_TAP_FRAME_BYTES,
  mayDo,
  TapDecoder,
  type TapFrame,
} from '@lookout/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Router } from '../../http/router.ts';
import type { Clock } from '../../lib/clock.ts';
import { once } from '../../lib/once.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import type { AgentGate } from '../agents/bearer.ts';
import type { AuditNote } from '../audit/audit-note.ts';
import type { Changes } from '../changes/changes.ts';
import { FrameFeed } from './frame-feed.ts';
import { maskedBytes } from './masked-bytes.ts';
import type { HeldFrame, TapHub } from './tap-hub.ts';

const BINARY = 'application/octet-stream';
/** Says whether the values in a tap are masked. */
const MASKED_HEADER = 'x-lookout-masked';

export interface TapIngestOptions {
  readonly hub: TapHub;
  readonly clock: Clock;
  readonly gate: AgentGate;
  /** Names that the live probes of an environment give to what may be a secret. */
  readonly secretNames: (environment: string) => ReadonlySet<string>;
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
    const frames = readFrames(request);
    for (const { header } of frames) options.gate.requireEnvironment(request, header.environment);
    for (const frame of frames) take(frame, options);
    return reply.code(204).send();
  });
}

function take(frame: TapFrame, { hub, clock, secretNames, onFrame }: TapIngestOptions): void {
  // Of now: the probe may be off when somebody looks.
  const names = secretNames(frame.header.environment);
  const isTaken = hub.add({
    frame,
    bytes: encodeTapFrame(frame),
    masked: once(() => maskedBytes(frame, names)),
    at: clock.now(),
  });
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

interface TapStreamOptions {
  readonly hub: TapHub;
  readonly clock: Clock;
  /** Who looks at telemetry, and until when, is on record. */
  readonly changes: Changes;
}

/** The tap as people's browsers read it: the last minute at once, then live. Returns how to end every stream. */
export function registerTapStream(router: Router, { hub, clock, changes }: TapStreamOptions): () => void {
  const open = new Set<ServerResponse>();
  router.stream(endpoints.streamTap, async ({ account, params, reply }) => {
    const { environment } = params;
    const isUnredacted = mayDo(account, 'view-unredacted', environment);
    await changes.make(async (change) => change.audit(opened({ account, environment, isUnredacted })));
    const response = reply.raw;
    open.add(response);
    response.writeHead(200, {
      'content-type': BINARY,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      [MASKED_HEADER]: isUnredacted ? 'false' : 'true',
    });
    response.flushHeaders();
    const feed = new FrameFeed(response);
    const push = (held: HeldFrame) => {
      const bytes = isUnredacted ? held.bytes : held.masked();
      if (bytes) feed.push(bytes);
    };
    for (const held of hub.recent(environment, clock.now())) push(held);
    const unsubscribe = hub.subscribe(environment, push);
    await new Promise<void>((resolve) => response.once('close', resolve));
    unsubscribe();
    open.delete(response);
    await changes.make(async (change) => change.audit(closed({ account, environment, isUnredacted })));
  });
  return () => {
    for (const response of open) response.end();
  };
}

type Look = { readonly account: Account; readonly environment: string; readonly isUnredacted: boolean };

function opened(look: Look): AuditNote {
  return noteOf(look, { action: 'tap.opened', verb: 'opened' });
}

function closed(look: Look): AuditNote {
  return noteOf(look, { action: 'tap.closed', verb: 'closed' });
}

function noteOf(
  { account, environment, isUnredacted }: Look,
  { action, verb }: { action: string; verb: string },
): AuditNote {
  return {
    action,
    subject: { kind: 'tap', id: environment, environment },
    text: `${account.name} ${verb} the tap of ${environment}${isUnredacted ? '' : ', masked'}.`,
    after: { isUnredacted },
  };
}
