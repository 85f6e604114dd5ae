import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a reader's browser send: changes from a foreign origin, and foreign readers of
 * the streams. Browsers set `Origin` and `Sec-Fetch-Site` and pages cannot forge them; programs without a browser
 * send neither and carry no cookie that they were not given.
 */
export function registerSameOriginCheck(app: FastifyInstance, pathPrefix: string): void {
  app.addHook('onRequest', async (request) => {
    // The route and not the address as it was written: `/%61pi` leads to the same route as `/api`.
    if (!request.routeOptions.url?.startsWith(pathPrefix)) return;
    if (isForeign(request))
      throw new ProblemError('forbidden', 'This request comes from another site and was refused.');
  });
}

function isForeign(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return !isOwnOrigin(origin, request.headers.host);
  const site = request.headers['sec-fetch-site'];
  const isFromPage = site !== undefined && site !== 'same-origin' && site !== 'none';
  return isFromPage && (isStream(request) || !SAFE_METHODS.has(request.method));
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isStream(request: FastifyRequest): boolean {
  return (
    request.headers.accept?.includes('text/event-stream') === true || request.headers.upgrade !== undefined
  );
}
