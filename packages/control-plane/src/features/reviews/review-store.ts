import {
  type Decision,
  Evidence,
  type ReviewState,
  type RiskRating,
  type Timestamp,
} from '@lookout/contract';
import type { Kysely, Updateable } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { ReviewTable } from '../../store/tables.ts';
import { type ReviewFacts, selectReviews, toReviewFacts } from './review-facts.ts';

/** A decision as it was made. */
export type StoredDecision = Omit<Decision, 'doesNotCountBecause'>;

/** A new review. */
export interface NewReview {
  readonly id: string;
  readonly probeId: string;
  readonly environment: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly approvalHash: string;
  /** What runs while it begins; null = nothing. */
  readonly baseRevision: number | null;
  readonly authorId: string;
  readonly note: string;
  readonly evidence: Evidence | null;
  readonly risk: RiskRating | null;
  readonly expiresAt: Timestamp;
  readonly at: Timestamp;
}

/** Opens a review at version 1. */
export async function insertReview(database: Kysely<Database>, review: NewReview): Promise<void> {
  await database
    .insertInto('review')
    .values({
      id: review.id,
      version: 1,
      probe_id: review.probeId,
      environment: review.environment,
      revision: review.revision,
      content_hash: review.contentHash,
      approval_hash: review.approvalHash,
      base_revision: review.baseRevision,
      state: 'open' satisfies ReviewState,
      author_id: review.authorId,
      note: review.note,
      evidence: review.evidence && JSON.stringify(review.evidence),
      risk: review.risk && JSON.stringify(review.risk),
      expires_at: review.expiresAt,
      created_at: review.at,
      updated_at: review.at,
    })
    .execute();
}

/** One review; undefined when there is none of this id. */
export async function findReview(
  database: Kysely<Database>,
  reviewId: string,
): Promise<ReviewFacts | undefined> {
  const row = await selectReviews(database).where('review.id', '=', reviewId).executeTakeFirst();
  return row && toReviewFacts(row);
}

/** The newest review of one revision; undefined when it was never submitted. */
export async function findReviewOf(
  database: Kysely<Database>,
  { probeId, revision }: { readonly probeId: string; readonly revision: number },
): Promise<ReviewFacts | undefined> {
  const row = await selectReviews(database)
    .where('review.probe_id', '=', probeId)
    .where('review.revision', '=', revision)
    .orderBy('review.id', 'desc')
    .executeTakeFirst();
  return row && toReviewFacts(row);
}

/** The evidence pinned to a review. */
export async function findEvidence(database: Kysely<Database>, reviewId: string): Promise<Evidence | null> {
  const row = await database
    .selectFrom('review')
    .select('evidence')
    .where('id', '=', reviewId)
    .executeTakeFirst();
  return row?.evidence ? Evidence.parse(JSON.parse(row.evidence)) : null;
}

/** A change of a review's row. */
export interface ReviewUpdate {
  readonly reviewId: string;
  /** Writes only if the review is at this version; absent = whatever its version. */
  readonly expectedVersion?: number;
  readonly set?: Updateable<ReviewTable>;
  readonly at: Timestamp;
}

/** Changes a review and counts its version up. False when it is not at the expected version. */
export async function updateReview(database: Kysely<Database>, update: ReviewUpdate): Promise<boolean> {
  let query = database
    .updateTable('review')
    .set(update.set ?? {})
    .set((set) => ({ version: set('version', '+', 1), updated_at: update.at }))
    .where('id', '=', update.reviewId);
  if (update.expectedVersion !== undefined) query = query.where('version', '=', update.expectedVersion);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes a person's decision. */
export async function insertDecision(
  database: Kysely<Database>,
  reviewId: string,
  decision: StoredDecision,
): Promise<void> {
  await database
    .insertInto('decision')
    .values({
      review_id: reviewId,
      account_id: decision.person.id,
      verdict: decision.verdict,
      reason: decision.reason,
      approval_hash: decision.approvalHash,
      decided_at: decision.decidedAt,
    })
    .execute();
}

/** Decisions on a review, oldest first. */
export async function listDecisions(database: Kysely<Database>, reviewId: string): Promise<StoredDecision[]> {
  const rows = await database
    .selectFrom('decision')
    .innerJoin('account', 'account.id', 'decision.account_id')
    .selectAll('decision')
    .select('account.name as person_name')
    .where('decision.review_id', '=', reviewId)
    .orderBy('decision.decided_at')
    .execute();
  return rows.map((row) => ({
    person: { id: row.account_id, name: row.person_name },
    verdict: row.verdict as Decision['verdict'],
    reason: row.reason,
    approvalHash: row.approval_hash,
    decidedAt: row.decided_at,
  }));
}
