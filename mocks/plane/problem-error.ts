import { Problem } from '@lookout/contract';

/** A refusal as the API words it: thrown by the services, sent as problem+json by the adapter. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Omit<Problem, 'type'>) {
    super(problem.detail);
    this.problem = Problem.parse({ type: 'about:blank', ...problem });
  }
}

export const unauthorized = () =>
  new ProblemError({ status: 401, title: 'Not signed in', detail: 'Sign in to continue.' });
export const forbidden = (detail: string) => new ProblemError({ status: 403, title: 'Not allowed', detail });
export const notFound = (what: string) =>
  new ProblemError({ status: 404, title: 'Not found', detail: `There is no such ${what}.` });
export const conflict = (detail: string) =>
  new ProblemError({ status: 409, title: 'Not possible now', detail });
export const stale = (what: string) =>
  new ProblemError({
    status: 412,
    title: 'Changed meanwhile',
    detail: `This ${what} changed since you read it. Reload it and try again.`,
  });
export const versionRequired = () =>
  new ProblemError({
    status: 428,
    title: 'Version required',
    detail: 'Name the version that you change in an If-Match header.',
  });
export const keyRequired = () =>
  new ProblemError({
    status: 400,
    title: 'Idempotency-Key required',
    detail: 'Send an Idempotency-Key header with a new UUID, and the same one when you repeat this request.',
  });
export const invalid = (status: 400 | 422, detail: string, errors: Problem['errors'] = []) =>
  new ProblemError({ status, title: 'Invalid input', detail, errors });
