import type { PersonRef, ReviewState, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { ReviewTable } from '../../store/tables.ts';

/** What is stored about one review, without its bulky parts. */
export interface ReviewFacts {
  readonly id: string;
  readonly version: number;
  readonly probeId: string;
  readonly probeTitle: string;
  readonly environment: string;
  readonly revision: number;
  readonly deployedRevision: number | null;
  readonly contentHash: string;
  readonly state: ReviewState;
  readonly author: PersonRef;
  readonly note: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** The query behind `ReviewFacts`, to be narrowed. The title is that of the revision under review. */
export function selectReviews(database: Kysely<Database>) {
  return database
    .selectFrom('review')
    .innerJoin('account', 'account.id', 'review.author_id')
    .innerJoin('probe', 'probe.id', 'review.probe_id')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'review.probe_id')
        .onRef('revision.number', '=', 'review.revision'),
    )
    .select(['review.id', 'review.version', 'review.probe_id', 'review.environment', 'review.revision'])
    .select(['review.content_hash', 'review.state', 'review.author_id', 'review.note'])
    .select(['review.created_at', 'review.updated_at', 'probe.deployed_revision'])
    .select(['account.name as author_name', 'revision.document']);
}

type ReviewRow = Omit<ReviewTable, 'evidence'> & {
  author_name: string;
  deployed_revision: number | null;
  document: string;
};

/** The facts in a row of `selectReviews`. */
export function toReviewFacts(row: ReviewRow): ReviewFacts {
  return {
    id: row.id,
    version: row.version,
    probeId: row.probe_id,
    probeTitle: (JSON.parse(row.document) as { title: string }).title,
    environment: row.environment,
    revision: row.revision,
    deployedRevision: row.deployed_revision,
    contentHash: row.content_hash,
    state: row.state as ReviewState,
    author: { id: row.author_id, name: row.author_name },
    note: row.note,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
