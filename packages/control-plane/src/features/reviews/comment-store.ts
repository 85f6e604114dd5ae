import type { Comment, PersonRef, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { newId } from '../../lib/id.ts';
import type { Database } from '../../store/database.ts';

/** What somebody says, and where. */
export interface NewComment {
  readonly reviewId: string;
  readonly person: PersonRef;
  readonly text: string;
  readonly line: number | null;
  readonly replyTo: string | null;
  readonly at: Timestamp;
}

/** Adds to the discussion of a review. */
export async function insertComment(database: Kysely<Database>, comment: NewComment): Promise<void> {
  await database
    .insertInto('comment')
    .values({
      id: newId('cmt'),
      review_id: comment.reviewId,
      account_id: comment.person.id,
      text: comment.text,
      created_at: comment.at,
      line: comment.line,
      reply_to: comment.replyTo,
    })
    .execute();
}

/** Settles the thread that a comment begins, or takes it up again (`by` null). */
export async function resolveComment(
  database: Kysely<Database>,
  commentId: string,
  by: string | null,
): Promise<void> {
  await database.updateTable('comment').set({ resolved_by: by }).where('id', '=', commentId).execute();
}

/** The discussion of a review, oldest first. */
export async function listComments(database: Kysely<Database>, reviewId: string): Promise<Comment[]> {
  const rows = await database
    .selectFrom('comment')
    .innerJoin('account', 'account.id', 'comment.account_id')
    .leftJoin('account as resolver', 'resolver.id', 'comment.resolved_by')
    .selectAll('comment')
    .select(['account.name as person_name', 'resolver.name as resolver_name'])
    .where('comment.review_id', '=', reviewId)
    .orderBy('comment.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    person: { id: row.account_id, name: row.person_name },
    text: row.text,
    createdAt: row.created_at,
    line: row.line,
    replyTo: row.reply_to,
    resolvedBy:
      row.resolved_by !== null && row.resolver_name !== null
        ? { id: row.resolved_by, name: row.resolver_name }
        : null,
  }));
}
