import type { RevisionProof } from '@lookout/contract';
import type { ProofFacts } from './proof-facts.ts';
import { proveAcknowledged } from './prove-acknowledged.ts';
import { proveApproved, proveSeen } from './prove-content.ts';
import { proveDelivered } from './prove-delivered.ts';

/** Proves that what was seen, approved, delivered and acknowledged is one content, or says where it is not. */
export function proveRevision(facts: ProofFacts): RevisionProof {
  const { revision, reviewId, environment } = facts;
  return {
    ...{ probeId: revision.probeId, revision: revision.number, reviewId, environment },
    seen: proveSeen(facts),
    approved: proveApproved(facts),
    delivered: proveDelivered(facts),
    acknowledged: proveAcknowledged(facts),
  };
}
