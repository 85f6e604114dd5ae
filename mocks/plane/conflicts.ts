import type { Probe, ProbeConflict } from '@lookout/contract';
import { conflictsOf, type PlacedProbe, pipelineAround } from '@lookout/governance';
import type { StoredReview } from './review-store.ts';
import type { Stores } from './stores.ts';

/** What a revision under review and the probes that run would do to each other. */
export function conflictsFor(
  stores: Stores,
  review: Pick<StoredReview, 'environment' | 'probeId' | 'revisionDetail'>,
): ProbeConflict[] {
  const { environment, probeId, revisionDetail } = review;
  const { plan, document } = revisionDetail;
  const placed = stores.probes.deployed(environment).flatMap((probe) => placedProbe(stores, probe));
  return conflictsOf({ plan, ...document }, pipelineAround(placed, probeId));
}

function placedProbe(stores: Stores, { id, deployedRevision, state }: Probe): PlacedProbe | [] {
  if (deployedRevision === null) return [];
  const { plan, document } = stores.revisions.get(id, deployedRevision);
  const { title, scope, originals } = document;
  return { probeId: id, title, scope, originals, plan, isEnabled: state.kind === 'live' };
}
