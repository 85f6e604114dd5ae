import { SINGLE_SIGN_ON_PROBLEMS } from '@lookout/contract';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { RateLimit } from '../../http/rate-limits.ts';
import { ANONYMOUS, withOrigin } from '../../lib/origin.ts';
import { setSessionCookie } from '../session/session-cookie.ts';
import type { SessionService } from '../session/session-service.ts';
import { visitorOf } from '../session/visitor.ts';
import { type IdentityProvider, Journey } from './identity-provider.ts';
import { type IdentityService, SignOnRefused } from './identity-service.ts';

/** Where single sign-on begins, and where the provider sends people back to. */
const SIGN_ON_PATH = '/api/v1/single-sign-on';
export const CALLBACK_PATH = `${SIGN_ON_PATH}/callback`;

const COOKIE = 'lookout_sign_on';
const TEN_MINUTES = 600;
const [TOO_LATE, FAILED] = SINGLE_SIGN_ON_PROBLEMS;
const Begin = z.object({ redirect: Journey.shape.redirect.catch('/streams') });

interface SignOnParts {
  readonly provider: IdentityProvider;
  readonly identities: IdentityService;
  readonly sessions: SessionService;
  readonly rateLimit: RateLimit;
  readonly log: FastifyBaseLogger;
}

/** Single sign-on. These are addresses that a browser visits, not operations of the API: they answer by redirecting. */
export function registerOidc(app: FastifyInstance, parts: SignOnParts): void {
  const config = { rateLimit: parts.rateLimit };
  app.get(SIGN_ON_PATH, { config }, (request, reply) =>
    orRefuse(parts.log, reply, () => begin(parts, request, reply)),
  );
  app.get(CALLBACK_PATH, { config }, (request, reply) =>
    orRefuse(parts.log, reply, () => finish(parts, request, reply)),
  );
}

async function begin({ provider }: SignOnParts, request: FastifyRequest, reply: FastifyReply) {
  const { redirect } = Begin.parse(request.query);
  const { url, journey } = await provider.begin(redirect);
  reply.setCookie(COOKIE, Buffer.from(JSON.stringify(journey)).toString('base64url'), {
    ...cookieOf(request),
    maxAge: TEN_MINUTES,
  });
  return reply.redirect(url.href);
}

async function finish(parts: SignOnParts, request: FastifyRequest, reply: FastifyReply) {
  const journey = readJourney(request.cookies[COOKIE]);
  reply.clearCookie(COOKIE, cookieOf(request));
  const query = request.url.slice(request.url.indexOf('?'));
  const identity = await parts.provider.finish(query, journey);
  const visitor = visitorOf(request);
  const from = { ...visitor, requestId: request.id };
  const { token } = await withOrigin({ actor: ANONYMOUS, from }, async () =>
    parts.sessions.open(await parts.identities.accountOf(identity), visitor),
  );
  setSessionCookie(reply, token);
  return reply.redirect(journey.redirect);
}

function readJourney(cookie: string | undefined): Journey {
  try {
    return Journey.parse(JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString()));
  } catch {
    throw new SignOnRefused(TOO_LATE);
  }
}

/** It goes nowhere but to these two addresses, and comes along when the provider sends the browser back. */
function cookieOf(request: FastifyRequest) {
  const secure = request.protocol === 'https';
  return { path: SIGN_ON_PATH, httpOnly: true, sameSite: 'lax', secure } as const;
}

/** What fails leads back to the sign-in page with a sentence; what the provider said is for the log. */
async function orRefuse(log: FastifyBaseLogger, reply: FastifyReply, work: () => Promise<FastifyReply>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SignOnRefused)) log.warn({ err: error }, 'a single sign-on failed');
    const problem = error instanceof SignOnRefused ? error.problem : FAILED;
    return reply.redirect(`/sign-in?${new URLSearchParams({ problem })}`);
  }
}
