import { endpoints, type SignInOptions } from '@lookout/contract';
import type { Router } from '../../http/router.ts';
import { ProblemError } from '../../lib/problem-error.ts';
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts';
import type { SessionService } from './session-service.ts';
import { visitorOf } from './visitor.ts';

/** The endpoints of sessions, and of what people do about their own. */
export function registerSession(router: Router, service: SessionService, options: SignInOptions): void {
  router.route(endpoints.getSignInOptions, () => options);
  router.route(endpoints.signIn, async ({ body, request, reply }) => {
    const before = readSessionCookie(request);
    const { token, session } = await service.signIn(body, visitorOf(request));
    if (before !== undefined) await service.signOut(before);
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
  registerOwn(router, service);
}

function registerOwn(router: Router, service: SessionService): void {
  router.route(endpoints.listMySessions, ({ account, sessionId }) => service.list(account.id, sessionId));
  router.route(endpoints.endMySession, async ({ account, params }) => {
    await service.end(account, params.sessionId);
    return undefined;
  });
  router.route(endpoints.changeMyPassword, async ({ account, body, request, reply }) => {
    await service.changePassword(account, body, visitorOf(request));
    const { token } = await service.open(account, visitorOf(request));
    setSessionCookie(reply, token);
    return undefined;
  });
}
