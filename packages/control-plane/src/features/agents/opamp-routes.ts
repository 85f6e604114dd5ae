import {
  decodeAgentToServer,
  encodeServerToAgent,
  fromFrame,
  MAX_OPAMP_MESSAGE_BYTES,
  OPAMP_CONTENT_TYPE,
  OPAMP_PATH,
  type ServerToAgentInit,
  toFrame,
} from '@lookout/contract/opamp';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import { ProblemError } from '../../lib/problem-error.ts';
import type { AgentKeys } from '../../ports.ts';
import { AgentSession, type SessionParts } from './agent-session.ts';
import type { AgentGate } from './bearer.ts';
import { PollingSessions } from './polling-sessions.ts';
import { BadMessage } from './read-message.ts';

export interface OpampOptions extends Omit<SessionParts, 'key'> {
  readonly gate: AgentGate;
  readonly keys: AgentKeys;
}

/** How long an agent may be silent; they report once a second. */
const SILENCE_MS = 15_000;
const CHECK_EVERY_MS = 5_000;
/** An agent that does not read what it is sent is cut off here. */
const MAX_UNREAD_BYTES = 4 * MAX_OPAMP_MESSAGE_BYTES;

/** OpAMP over WebSocket (whose plugin `app` must have), and over plain HTTP for agents that only poll, on the same path. Returns how to end it. */
export async function registerOpamp(app: FastifyInstance, options: OpampOptions): Promise<() => void> {
  const polling = new PollingSessions(options);
  const sockets = new Map<WebSocket, string | null>();
  const unsubscribe = options.keys.onRevoked((tokenId) => {
    polling.endOf(tokenId);
    for (const [socket, own] of sockets) if (own === tokenId) socket.close(1008, 'token revoked');
  });
  await app.register(async (scope) => {
    scope.addHook('onRequest', options.gate.authenticate);
    scope.addContentTypeParser(
      OPAMP_CONTENT_TYPE,
      { parseAs: 'buffer', bodyLimit: MAX_OPAMP_MESSAGE_BYTES },
      (_request, body, done) => done(null, body),
    );
    const config = { rateLimit: false };
    scope.route({
      method: 'GET',
      url: OPAMP_PATH,
      config,
      exposeHeadRoute: false,
      handler: refuseGet,
      wsHandler: (socket, request) => {
        const key = options.gate.keyOf(request);
        sockets.set(socket, key.tokenId);
        socket.on('close', () => sockets.delete(socket));
        serveSocket(socket, { ...options, key });
      },
    });
    scope.post(OPAMP_PATH, { config }, async (request, reply) => {
      const answer = takePoll(request, polling, options.gate);
      return reply.type(OPAMP_CONTENT_TYPE).send(Buffer.from(encodeServerToAgent(answer)));
    });
  });
  return () => {
    unsubscribe();
    polling.close();
    for (const socket of sockets.keys()) socket.close(1001, 'going away');
  };
}

async function refuseGet(): Promise<never> {
  throw new ProblemError('invalid-input', 'OpAMP speaks WebSocket or POST here.');
}

/** Serves one agent for as long as its socket lives. */
function serveSocket(socket: WebSocket, parts: SessionParts): void {
  const send = (message: ServerToAgentInit) => {
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) socket.terminate();
    else socket.send(toFrame(encodeServerToAgent(message)));
  };
  const session = new AgentSession(parts, { send });
  let heardAt = performance.now();
  const watch = setInterval(() => {
    if (performance.now() - heardAt > SILENCE_MS) socket.terminate();
  }, CHECK_EVERY_MS);
  socket.on('message', (data: Buffer, isBinary: boolean) => {
    heardAt = performance.now();
    const answer = takeFrame(session, data, isBinary);
    if (answer) send(answer);
    if (answer?.errorResponse) socket.close(1008, 'bad message');
  });
  socket.on('close', () => {
    clearInterval(watch);
    session.end();
  });
}

function takeFrame(session: AgentSession, data: Buffer, isBinary: boolean): ServerToAgentInit | null {
  try {
    if (!isBinary) throw new BadMessage('OpAMP messages are binary.');
    return session.receive(decodeAgentToServer(fromFrame(data)));
  } catch (error) {
    return refusal(error);
  }
}

/** What an agent hears about a message that cannot be taken. */
function refusal(error: unknown): ServerToAgentInit {
  const reason = error instanceof Error ? error.message : String(error);
  const errorMessage = error instanceof BadMessage ? reason : `This is no AgentToServer message: ${reason}.`;
  return { errorResponse: { type: BAD_REQUEST, errorMessage } };
}
/** `ServerErrorResponseType_BadRequest`. */
const BAD_REQUEST = 1;

function takePoll(request: FastifyRequest, polling: PollingSessions, gate: AgentGate): ServerToAgentInit {
  try {
    return polling.receive(decodeAgentToServer(request.body as Buffer), gate.keyOf(request));
  } catch (error) {
    return refusal(error);
  }
}
