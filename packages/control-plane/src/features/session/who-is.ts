import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../http/router.ts';
import type { TokenService } from '../tokens/token-service.ts';
import { readSessionCookie } from './session-cookie.ts';
import type { SessionService } from './session-service.ts';

/**
 * Who makes a request: by a personal token, else by the session cookie. A request with an `Authorization` header is
 * never taken for the cookie's owner: a program that presents a dead token must hear of it.
 */
export function createWhoIs(
  findSession: SessionService['find'],
  tokens: TokenService,
): (request: FastifyRequest) => Promise<Caller | null> {
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization !== undefined) return byToken(tokens, authorization);
    const cookie = readSessionCookie(request);
    const session = cookie === undefined ? null : await findSession(cookie);
    return session && { account: session.account, sessionId: session.id, tokenId: null };
  };
}

async function byToken(tokens: TokenService, authorization: string): Promise<Caller | null> {
  const secret = /^Bearer (\S{1,200})$/i.exec(authorization)?.[1];
  const token = secret === undefined ? null : await tokens.find(secret);
  return token && { account: token.account, sessionId: null, tokenId: token.id };
}
