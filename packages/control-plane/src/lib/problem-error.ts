import type { Problem } from '@lookout/contract';

/** The kinds of refusal that a caller can meet, with status and title as RFC 9457 wants them. */
const KINDS = Object.freeze({
  'invalid-input': { status: 400, title: 'Invalid input' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  'stale-version': { status: 412, title: 'Changed in the meantime' },
  'key-required': { status: 400, title: 'Idempotency-Key required' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'Unsupported media type' },
  'cannot-run': { status: 422, title: 'Cannot be carried out' },
  'version-required': { status: 428, title: 'Version required' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Internal error' },
  unavailable: { status: 503, title: 'Not available now' },
});
export type ProblemKind = keyof typeof KINDS;

type ProblemExtras = Pick<Problem, 'errors' | 'currentVersion'> & {
  /** Becomes the `Retry-After` header. */
  readonly retryAfterSeconds?: number;
};

/** The one error that features throw at their callers: what happened, to what, and what to do next. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly kind: ProblemKind;
  readonly extras: ProblemExtras;

  constructor(kind: ProblemKind, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.kind = kind;
    this.extras = extras;
  }

  get status(): number {
    return KINDS[this.kind].status;
  }

  /** The body of the answer. */
  toProblem(instance: string): Problem {
    const { status, title } = KINDS[this.kind];
    const { retryAfterSeconds: _, ...extras } = this.extras;
    return {
      type: `urn:lookout:problem:${this.kind}`,
      title,
      status,
      detail: this.message,
      instance,
      ...extras,
    };
  }
}

/** Refuses a change that was made from an older version than the one that holds. */
export function staleVersion(what: string, currentVersion: number): ProblemError {
  return new ProblemError(
    'stale-version',
    `The ${what} has changed since you loaded it: it is at version ${currentVersion} now. Load it again and repeat your change.`,
    { currentVersion },
  );
}

/** Refuses what goes on from another version than its caller saw. Throws 428 where none is named, 412 for an old one. */
export function requireVersion(what: string, current: number, named: number | undefined): void {
  if (named === undefined)
    throw new ProblemError(
      'version-required',
      `Name the version of the ${what} that you loaded in an If-Match header; only switching off and stopping need none.`,
    );
  if (named !== current) throw staleVersion(what, current);
}

/** Refuses a reference to something that does not exist, or that the caller may not know of. */
export function notFound(what: string, id: string): ProblemError {
  return new ProblemError('not-found', `There is no ${what} ${id}.`);
}

/** Refuses what comes too often. */
export function tooManyRequests(detail: string, retryAfterSeconds: number): ProblemError {
  return new ProblemError('too-many-requests', detail, { retryAfterSeconds });
}
