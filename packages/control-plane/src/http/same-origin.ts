import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../lib/problem-error.ts';

const SAFE_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a reader's browser send. Only a link to us may come from elsewhere: a page that
 * opens, never a change, a stream, a WebSocket or data fetched by a script. Browsers set `Origin` and `Sec-Fetch-Site` and pages cannot forge them; programs without a browser
 * send neither and carry no cookie that they were not given.
 */
export function registerSameOriginCheck(app: FastifyInstance, pathPrefixes: readonly string[]): void {
  app.addHook('onRequest', async (request) => {
    // The route and not the address as it was written: `/%61pi` leads to the same route as `/api`.
    const route = request.routeOptions.url ?? '';
    if (!pathPrefixes.some((prefix) => route.startsWith(prefix))) return;
    if (isForeign(request))
      throw new ProblemError('forbidden', 'This request comes from another site and was refused.');
  });
}

function isForeign(request: FastifyRequest): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return !isOwnOrigin(origin, request.headers.host);
  const site = request.headers['sec-fetch-site'];
  const isFromPage = site !== undefined && site !== 'same-origin' && site !== 'none';
  return isFromPage && !isLink(request);
}

function isOwnOrigin(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isLink({ method, headers }: FastifyRequest): boolean {
  return (
    SAFE_METHODS.has(method) && headers['sec-fetch-mode'] === 'navigate' && headers.upgrade === undefined
  );
}
