import { contentHash, type Decision, type Requirements } from '@lookout/contract';
import {
  approvalHash,
  type BrokenGlass,
  doesNotCountBecause,
  type GivenApproval,
  type ReviewCore,
  type ReviewWorld,
  requirementsOf,
} from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { currentPolicy } from '../policy/policy-store.ts';
import { listEditors } from '../probes/probe-store.ts';
import type { ReviewFacts } from './review-facts.ts';
import { listDecisions, type StoredDecision } from './review-store.ts';
import { findReviewers } from './reviewer-store.ts';

/** A review with everything that its rules look at. */
export interface ReviewCase {
  readonly facts: ReviewFacts;
  readonly core: ReviewCore;
  readonly world: ReviewWorld;
  readonly requirements: Requirements;
  readonly decisions: readonly Decision[];
}

/** Whose matter it is, and when. */
export interface CaseQuery {
  readonly personId: string | null;
  readonly now: number;
}

/** Loads what the rules look at, as it is at this moment. */
export async function loadCase(
  database: Kysely<Database>,
  facts: ReviewFacts,
  { personId, now }: CaseQuery,
): Promise<ReviewCase> {
  const stored = await listDecisions(database, facts.id);
  const ids = [...stored.map(({ person }) => person.id), ...(personId === null ? [] : [personId])];
  const reviewers = await findReviewers(database, facts.environment, ids);
  const requirements = await requirementsFor(database, facts);
  const world: ReviewWorld = {
    now,
    environment: facts.environment,
    approvalHash: approvalHash(facts.revision),
    editors: await listEditors(database, facts.probeId),
    isNewest: facts.isNewest,
    isEdited: contentHash(JSON.parse(facts.workingCopy)) !== facts.revision.contentHash,
    reviewer: (id) => reviewers.get(id),
    requirements,
    revision: facts.revision.number,
    baseRevision: facts.baseRevision,
    liveRevision: facts.liveRevision,
    expiresAt: facts.expiresAt,
  };
  const core = toCore(facts, stored.filter(isApproval).map(toApproval));
  return { facts, core, world, requirements, decisions: stored.map((one) => judged(one, world)) };
}

async function requirementsFor(database: Kysely<Database>, facts: ReviewFacts): Promise<Requirements> {
  const { document, plan } = facts.revision;
  const policy = await currentPolicy(database, facts.environment);
  return requirementsOf({ policy, rating: facts.risk, document, plan, now: Date.parse(facts.createdAt) });
}

/** The stored columns as the state that they stand for. */
function toCore({ state, closed, updatedAt }: ReviewFacts, approvals: readonly GivenApproval[]): ReviewCore {
  const at = closed?.at ?? updatedAt;
  const by = closed?.by ?? null;
  if (state === 'open' || state === 'approved') return { kind: state, approvals };
  if (state === 'forced') return { kind: state, glass: toGlass(closed) };
  if (state === 'expired' || state === 'stale') return { kind: state, at };
  if (state === 'voided') return { kind: state, by, at };
  return { kind: state, by: by ?? NOBODY, at, reason: closed?.reason ?? '' };
}

/** Who ended reviews that were closed before that was kept. */
const NOBODY = Object.freeze({ id: '', name: 'somebody' });

function toGlass(closed: ReviewFacts['closed']): BrokenGlass {
  if (!closed?.by || closed.until === null)
    throw new Error('A review whose approvals were set aside does not say by whom and until when.');
  return { by: closed.by, at: closed.at, reason: closed.reason, until: closed.until };
}

/** Whether a decision was an approval. */
export function isApproval({ verdict }: StoredDecision): boolean {
  return verdict === 'approve';
}

/** A stored decision as the rules take it. */
export function toApproval({ person, decidedAt, approvalHash: seen }: StoredDecision): GivenApproval {
  return { person, at: decidedAt, approvalHash: seen };
}

function judged(decision: StoredDecision, world: ReviewWorld): Decision {
  const because = isApproval(decision) ? doesNotCountBecause(toApproval(decision), world) : null;
  return { ...decision, doesNotCountBecause: because };
}
