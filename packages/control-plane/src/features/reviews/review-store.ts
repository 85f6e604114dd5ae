import {
  type Comment,
  type Decision,
  Evidence,
  type PersonRef,
  type ReviewState,
  type Timestamp,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';
import { type ReviewFacts, selectReviews, toReviewFacts } from './review-facts.ts';

/** A new review. */
export interface NewReview {
  readonly id: string;
  readonly probeId: string;
  readonly environment: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly authorId: string;
  readonly note: string;
  readonly evidence: Evidence | null;
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
      state: 'open' satisfies ReviewState,
      author_id: review.authorId,
      note: review.note,
      evidence: review.evidence && JSON.stringify(review.evidence),
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

/** The evidence pinned to a review. */
export async function findEvidence(database: Kysely<Database>, reviewId: string): Promise<Evidence | null> {
  const row = await database
    .selectFrom('review')
    .select('evidence')
    .where('id', '=', reviewId)
    .executeTakeFirst();
  return row?.evidence ? Evidence.parse(JSON.parse(row.evidence)) : null;
}

/** A change of a review's state. */
export interface ReviewUpdate {
  readonly reviewId: string;
  /** Writes only if the review is at this version; absent = whatever its version. */
  readonly expectedVersion?: number;
  /** Absent = as it was. */
  readonly state?: ReviewState;
  readonly at: Timestamp;
}

/** Changes a review and counts its version up. False when it is not at the expected version. */
export async function updateReview(database: Kysely<Database>, update: ReviewUpdate): Promise<boolean> {
  let query = database
    .updateTable('review')
    .set((set) => ({ version: set('version', '+', 1), updated_at: update.at }))
    .where('id', '=', update.reviewId);
  if (update.state) query = query.set({ state: update.state });
  if (update.expectedVersion !== undefined) query = query.where('version', '=', update.expectedVersion);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Writes a person's decision. */
export async function insertDecision(
  database: Kysely<Database>,
  reviewId: string,
  decision: Decision,
): Promise<void> {
  await database
    .insertInto('decision')
    .values({
      review_id: reviewId,
      account_id: decision.person.id,
      verdict: decision.verdict,
      reason: decision.reason,
      content_hash: decision.contentHash,
      decided_at: decision.decidedAt,
    })
    .execute();
}

/** Decisions on a review, oldest first. */
export async function listDecisions(database: Kysely<Database>, reviewId: string): Promise<Decision[]> {
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
    contentHash: row.content_hash,
    decidedAt: row.decided_at,
  }));
}

/** Adds to the discussion of a review. */
export async function insertComment(
  database: Kysely<Database>,
  reviewId: string,
  comment: { person: PersonRef; text: string; at: Timestamp },
): Promise<void> {
  await database
    .insertInto('comment')
    .values({
      id: newId('cmt'),
      review_id: reviewId,
      account_id: comment.person.id,
      text: comment.text,
      created_at: comment.at,
    })
    .execute();
}

/** The discussion of a review, oldest first. */
export async function listComments(database: Kysely<Database>, reviewId: string): Promise<Comment[]> {
  const rows = await database
    .selectFrom('comment')
    .innerJoin('account', 'account.id', 'comment.account_id')
    .selectAll('comment')
    .select('account.name as person_name')
    .where('comment.review_id', '=', reviewId)
    .orderBy('comment.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.account_id, name: row.person_name },
    text: row.text,
    createdAt: row.created_at,
  }));
}
