import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'lookout_session';
/** Scripts cannot read it, other sites cannot make it travel with changes, and it goes over TLS where there is TLS. */
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax', secure: 'auto' } as const;

/** The session token that a request carries. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

/** Hands a session token to the browser, until it is closed; the server decides when it ends before that. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(NAME, token, ATTRIBUTES);
}

/** Takes the session token back. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, ATTRIBUTES);
}
