import { contentHash, mayDo } from '@lookout/contract';
import { approvalHash, type ReviewWorld, requirementsOf } from '@lookout/governance';
import { people } from '../seed/people.ts';
import type { StoredReview } from './review-store.ts';
import type { Stores } from './stores.ts';

const WRITING: ReadonlySet<string> = new Set(['created', 'edited', 'submitted']);

/** What the policy in force asks for of a review's revision. */
export function requirementsFor(
  stores: Stores,
  { environment, revisionDetail, risk, createdAt }: StoredReview,
) {
  const { document, plan } = revisionDetail;
  const policy = stores.policies.current(environment);
  return requirementsOf({ policy, rating: risk, document, plan, now: Date.parse(createdAt) });
}

/** Everything outside of a review that decides what may become of it. */
export function worldOf(stores: Stores, review: StoredReview): ReviewWorld {
  const { environment, probeId, revisionDetail, baseRevision, expiresAt } = review;
  const probe = stores.probes.get(probeId);
  const events = stores.history.of(probeId).filter(({ kind }) => WRITING.has(kind));
  return {
    now: stores.context.now(),
    environment,
    approvalHash: approvalHash(revisionDetail),
    editors: new Set(events.flatMap(({ person }) => (person ? [person.id] : []))),
    isNewest: stores.reviews.newest(probeId)?.id === review.id,
    isEdited: contentHash(probe.document) !== revisionDetail.contentHash,
    reviewer: (id) => reviewerOf(id, environment),
    requirements: requirementsFor(stores, review),
    revision: revisionDetail.number,
    baseRevision: baseRevision?.number ?? null,
    liveRevision: probe.deployedRevision,
    expiresAt,
  };
}

function reviewerOf(id: string, environment: string) {
  const account = people.find((one) => one.id === id);
  return (
    account && {
      id,
      persona: account.persona,
      mayReview: mayDo(account, 'review', environment),
      mayBreakGlass: mayDo(account, 'break-glass', environment),
    }
  );
}
