import { Problem } from '@lookout/contract';

const OFFLINE_PROBLEM: Problem = {
  type: 'about:blank',
  title: 'Lookout cannot be reached',
  status: 0,
  detail: 'The request did not arrive. Check the connection; what you see is the last known state.',
};

/** A request that failed, with the problem as the server described it. Status 0 means that no answer came. */
export class ApiError extends Error {
  readonly problem: Problem;
  readonly status: number;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
    this.problem = problem;
    this.status = problem.status;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  /** The thing was changed by somebody else since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }
}

/** The error for a request that got no answer at all. */
export function offlineError(): ApiError {
  return new ApiError(OFFLINE_PROBLEM);
}

/** Reads an answer that is not a success; bodies that are no problem document still give a sentence. */
export async function errorOfResponse(response: Response): Promise<ApiError> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiError(parsed.data);
  // A proxy in front of the control plane answers in its own words.
  return new ApiError({
    type: 'about:blank',
    title: response.statusText || 'The request failed',
    status: response.status,
    detail: `The server answered ${response.status} without an explanation. Try again in a moment.`,
  });
}
