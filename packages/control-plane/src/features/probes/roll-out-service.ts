import { type Account, contentHash, type Probe, type Revision } from '@lookout/contract';
import { ProblemError } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { APPROVAL_POLICY } from '../reviews/review-policy.ts';
import { listDecisions } from '../reviews/review-store.ts';
import type { ProbeAt } from './draft-service.ts';
import { loadProbe, saveProbe, toPerson } from './probe-change.ts';
import type { ProbeFacts } from './probe-facts.ts';
import type { ProbeReader } from './probe-reader.ts';
import { pipelineEnd } from './probe-store.ts';
import { findRevision } from './revision-store.ts';

/** As many probes as one processor's configuration may hold. */
const MAX_DEPLOYED = 1000;

/** Delivers approved revisions to the processors of their environment. */
export class RollOutService {
  readonly #changes: Changes;
  readonly #reader: ProbeReader;

  constructor(changes: Changes, reader: ProbeReader) {
    this.#changes = changes;
    this.#reader = reader;
  }

  /** Deploys a revision and switches it on. Throws 409 unless exactly this content is approved. */
  async rollOut(account: Account, at: ProbeAt, number: number): Promise<Probe> {
    await this.#changes.make(async (change) => {
      const facts = await loadProbe(change, at);
      requireRipCordReleased(facts);
      const revision = await requireApproved(change, facts, number);
      await deploy(change, account, { facts, revision });
    });
    return this.#reader.get(at.probeId);
  }
}

/** Throws 409 while everything dynamic in the probe's environment is off. */
export function requireRipCordReleased({ ripCord, environment }: ProbeFacts): void {
  if (!ripCord.isPulled) return;
  throw new ProblemError(
    'conflict',
    `The rip cord of ${environment} is pulled: nothing can be switched on. Release it first.`,
  );
}

async function requireApproved(change: Change, facts: ProbeFacts, number: number): Promise<Revision> {
  const { review } = facts;
  if (review?.revision !== number || review.state !== 'approved')
    throw new ProblemError(
      'conflict',
      `Revision ${number} has no approval that holds. Submit it for review first.`,
    );
  const revision = await findRevision(change.transaction, facts.id, number);
  const decisions = await listDecisions(change.transaction, review.id);
  if (!revision || !isIntact(revision))
    throw new ProblemError(
      'conflict',
      `Revision ${number} is not what its hashes say. It cannot be rolled out.`,
    );
  const approvals = decisions.filter(
    ({ verdict, contentHash: seen }) => verdict === 'approve' && seen === revision.contentHash,
  );
  if (approvals.length >= APPROVAL_POLICY.approvalsNeeded) return revision;
  throw new ProblemError('conflict', `The approvals of revision ${number} are for other content.`);
}

/** Whether document and plan still are what was hashed when they were frozen. */
function isIntact({ document, plan, contentHash: documentHash, planHash }: Revision): boolean {
  return contentHash(document) === documentHash && contentHash(plan) === planHash;
}

async function deploy(
  change: Change,
  account: Account,
  { facts, revision }: { facts: ProbeFacts; revision: Revision },
): Promise<void> {
  await saveProbe(change, facts, {
    deployed_revision: revision.number,
    position: facts.deployed?.position ?? (await nextPosition(change, facts.environment)),
    is_enabled: 1,
    epoch: (facts.deployed?.epoch ?? 0) + (facts.deployed?.trip ? 1 : 0),
    switched_at: change.at,
    switched_by: account.id,
    confirmed_milliseconds: null,
    expires_at: normalised(revision.document.expiresAt),
    tripped_at: null,
    trip_reason: null,
    expired_at: null,
  });
  change.redeploy(facts.environment);
  await change.record({
    probeId: facts.id,
    kind: 'rolled-out',
    person: toPerson(account),
    revision: revision.number,
    text: `${account.name} rolled out revision ${revision.number}.`,
  });
}

async function nextPosition(change: Change, environment: string): Promise<number> {
  const { count, next } = await pipelineEnd(change.transaction, environment);
  if (count < MAX_DEPLOYED) return next;
  throw new ProblemError(
    'conflict',
    `${environment} has ${MAX_DEPLOYED} probes deployed, which is the most.`,
  );
}

/** With milliseconds always, so that moments compare as texts. */
function normalised(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
