import { PROBLEM_CONTENT_TYPE } from '@lookout/contract';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError, type ProblemKind } from '../lib/problem-error.ts';
import { etag } from './if-match.ts';

/** Turns every error into an RFC 9457 problem: the one place where that happens. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendProblem(toProblemError(error, request), request, reply),
  );
}

/** Answers with a problem. */
export function sendProblem(
  problem: ProblemError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const { currentVersion: version, retryAfterSeconds } = problem.extras;
  if (version !== undefined) reply.header('etag', etag(version));
  if (retryAfterSeconds !== undefined) reply.header('retry-after', String(retryAfterSeconds));
  return reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type(PROBLEM_CONTENT_TYPE)
    .send(JSON.stringify(problem.toProblem(request.url)));
}

/** Any error in the words of the API; what is not meant for callers goes to the log. */
export function toProblemError(error: FastifyError | ProblemError, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  const known = KNOWN_STATUS[error.statusCode ?? 500];
  if (known) return new ProblemError(known.kind, known.detail);
  request.log.error({ err: error }, 'request failed');
  return new ProblemError(
    'internal',
    `Something went wrong on our side. Nothing was changed. The server's log has more under request ${request.id}.`,
  );
}

/** Errors of Fastify and its plugins, by their status. */
const KNOWN_STATUS: Readonly<Record<number, { kind: ProblemKind; detail: string }>> = {
  400: { kind: 'invalid-input', detail: 'The request is not valid HTTP or its body is not valid JSON.' },
  413: { kind: 'too-large', detail: 'The body of a request must not be over 1 MiB.' },
  414: { kind: 'not-found', detail: 'Nothing here has a name as long as one in this address.' },
  415: { kind: 'unsupported-media-type', detail: 'Send the body as application/json.' },
  429: { kind: 'too-many-requests', detail: 'Too many attempts. Wait a minute and try again.' },
  503: { kind: 'unavailable', detail: 'The server is too busy to answer. Try again in a few seconds.' },
};
