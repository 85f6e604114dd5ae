import type { RevisionProof } from '@lookout/contract';
import { proveRevision } from '@lookout/governance';
import type { MockPlane } from './mock-plane.ts';
import { notFound } from './problem-error.ts';

/** One revision's way from its review to the gateway, by the rules that the control plane follows. */
export function proofOf(
  plane: Pick<MockPlane, 'stores' | 'environment'>,
  { probeId, revision }: { readonly probeId: string; readonly revision: number },
): RevisionProof {
  const { stores } = plane;
  const name = stores.probes.get(probeId).document.scope.environment;
  const review = stores.reviews
    .list(name)
    .findLast((one) => one.probeId === probeId && one.revision === revision);
  if (!review) throw notFound('revision');
  const agent = plane.environment(name).deployment.facts(probeId);
  const { core, decisions } = review;
  return proveRevision({
    now: stores.context.now(),
    environment: name,
    reviewId: review.id,
    revision: review.revisionDetail,
    submittedHash: review.approvalHash,
    approvals: decisions
      .filter(({ verdict }) => verdict === 'approve')
      .map(({ person, decidedAt, approvalHash }) => ({ person, at: decidedAt, approvalHash })),
    forcedBy: core.kind === 'forced' ? core.glass.by : null,
    offer: agent.offer,
    agents: [agent],
  });
}
