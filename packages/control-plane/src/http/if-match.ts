import type { Endpoint } from '@lookout/contract';
import { ProblemError } from '../lib/problem-error.ts';

const STRONG_ETAG = /^"(\d{1,15})"$/;

/** The `ETag` of a version. */
export function etag(version: number): string {
  return `"${version}"`;
}

/**
 * The version that `If-Match` names (RFC 9110, 13.1.1). Throws 428 where the endpoint requires one and it is
 * missing, 400 where it is not an `ETag` that we gave out.
 */
export function readIfMatch(endpoint: Endpoint, header: string | undefined): number | undefined {
  if (!endpoint.ifMatch) return undefined;
  if (header === undefined) return missing(endpoint);
  const version = STRONG_ETAG.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new ProblemError(
    'invalid-input',
    'If-Match must carry the ETag of the version that you loaded, such as "3".',
  );
}

function missing(endpoint: Endpoint): undefined {
  if (endpoint.ifMatch === 'optional') return undefined;
  throw new ProblemError(
    'version-required',
    'Name the version that you loaded in an If-Match header, so that nobody overwrites a change unseen.',
  );
}
