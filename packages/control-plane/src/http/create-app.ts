import cookie from '@fastify/cookie';
import websocket from '@fastify/websocket';
import { API_BASE } from '@lookout/contract';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { newRequestId } from '../lib/request-id.ts';
import type { Settings } from '../settings.ts';
import { registerErrors, sendProblem, toProblemError } from './errors.ts';
import { registerSameOriginCheck } from './same-origin.ts';
import { registerSecurity } from './security.ts';
import { endSocket } from './websocket-errors.ts';

/** The largest body of a request to the API; processors' endpoints set their own. */
const BODY_LIMIT_BYTES = 1024 * 1024;
const MAX_WEBSOCKET_BYTES = 16 * 1024 * 1024;

/** Who keeps the line to people secret. */
type Edge = Pick<Settings, 'tls' | 'trustedProxies'>;
/** Nobody has to: it does not leave the machine. */
const LOOPBACK: Edge = Object.freeze({ tls: null, trustedProxies: 0 });

/** Far above what a slow start or a busy neighbour causes: only a process that really drowns refuses work. */
const MAX_DELAY_MS = 5000;

/** A Fastify application with everything that every request passes: headers, origin check, cookies, errors, logs. */
export async function createApp(
  log: FastifyBaseLogger,
  edge: Edge = LOOPBACK,
  maxDelayMs = MAX_DELAY_MS,
): Promise<FastifyInstance> {
  const app = fastify({
    https: edge.tls && { cert: edge.tls.cert, key: edge.tls.key },
    // The nearest hops are ours; whatever stands further out may say of itself what it likes.
    trustProxy: (_address, hop) => hop < edge.trustedProxies,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: true,
    genReqId: newRequestId,
    frameworkErrors: (error, request, reply) =>
      void sendProblem(toProblemError(error, request), request, reply),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
  });
  registerErrors(app);
  await registerSecurity(app, { isBehindTls: edge.tls !== null || edge.trustedProxies > 0, maxDelayMs });
  registerSameOriginCheck(app, [API_BASE, '/agents']);
  await app.register(cookie);
  await app.register(websocket, { options: { maxPayload: MAX_WEBSOCKET_BYTES }, errorHandler: endSocket });
  logRequests(app);
  return app;
}

/** One line a request: changes and failures always, what merely reads only when debugging. */
function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, url } = request;
    const line = { method, url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    const isNotable = reply.statusCode >= 500 || (method !== 'GET' && url.startsWith(API_BASE));
    request.log[isNotable ? 'info' : 'debug'](line, 'request');
  });
}
