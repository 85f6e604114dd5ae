import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Scripts cannot read it, and other sites cannot make it travel with changes. */
const ATTRIBUTES = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** The session token that a request carries. */
export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[nameFor(request)];
}

/** Hands a session token to the browser, until it is closed; the server decides when it ends before that. */
export function setSessionCookie(reply: FastifyReply, token: string): void {
  reply.setCookie(nameFor(reply.request), token, { ...ATTRIBUTES, secure: isSecure(reply.request) });
}

/** Takes the session token back. */
export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(nameFor(reply.request), { ...ATTRIBUTES, secure: isSecure(reply.request) });
}

/** Over TLS the prefix makes browsers refuse a cookie that a neighbouring host or plain HTTP tries to plant. */
function nameFor(request: FastifyRequest): string {
  return isSecure(request) ? '__Host-lookout_session' : 'lookout_session';
}

function isSecure(request: FastifyRequest): boolean {
  return request.protocol === 'https';
}
