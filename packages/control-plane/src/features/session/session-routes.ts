import { type Account, endpoints } from '@lookout/contract';
import type { FastifyRequest } from 'fastify';
import type { Router } from '../../http/router.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { signInOptions } from './demo-accounts.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import type { SessionService } from './session-service.ts';

/** The endpoints of sessions. */
export function registerSession(router: Router, service: SessionService, isDemo: boolean): void {
  router.route(endpoints.getSignInOptions, () => signInOptions(isDemo));
  router.route(endpoints.signIn, async ({ body, reply }) => {
    const { token, session } = await service.signIn(body);
    setSessionCookie(reply, token);
    return session;
  });
  router.route(endpoints.getSession, async ({ request }) => {
    const token = readSessionCookie(request);
    const session = token === undefined ? null : await service.find(token);
    if (!session) throw new ProblemError('not-signed-in', 'Your session has ended. Sign in again.');
    return service.describe(session);
  });
  router.route(endpoints.signOut, async ({ request, reply }) => {
    const token = readSessionCookie(request);
    if (token !== undefined) await service.signOut(token);
    clearSessionCookie(reply);
    return undefined;
  });
}

/** Who makes a request, by its session cookie. */
export function accountOf(service: SessionService): (request: FastifyRequest) => Promise<Account | null> {
  return async (request) => {
    const token = readSessionCookie(request);
    return token === undefined ? null : ((await service.find(token))?.account ?? null);
  };
}
