import { contentHash, type Hash, type Revision } from '@lookout/contract';

/** The parts of a revision that an approval is for. */
export type ApprovedContent = Pick<Revision, 'document' | 'planHash' | 'engineVersion'>;

/**
 * What an approval binds to: SHA-256 over the document (source, scope, budget, expiry, tests), the hash of the plan
 * compiled from it, and the engine that compiled it. Another engine may read the same text otherwise.
 */
export function approvalHash({ document, planHash, engineVersion }: ApprovedContent): Hash {
  return contentHash({ document, engineVersion, planHash });
}
