import {
  type PersonRef,
  type ReviewState,
  type Revision,
  RiskRating,
  type Timestamp,
} from '@lookout/contract';
import { approvalHash, rateProbe } from '@lookout/governance';
import type { ExpressionBuilder, Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { toRevision } from '../probes/revision-store.ts';

/** What is stored about one review, with the revision that it is about. */
export interface ReviewFacts {
  readonly id: string;
  readonly version: number;
  readonly probeId: string;
  readonly environment: string;
  readonly revision: Revision;
  readonly approvalHash: string;
  readonly state: ReviewState;
  readonly author: PersonRef;
  readonly note: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly expiresAt: Timestamp;
  readonly assignee: PersonRef | null;
  readonly risk: RiskRating;
  /** Whether no later review of the probe has been asked for. */
  readonly isNewest: boolean;
  /** What ran when it began, and what runs now. */
  readonly baseRevision: number | null;
  readonly liveRevision: number | null;
  /** The working copy of its probe, as JSON. */
  readonly workingCopy: string;
  readonly closed: {
    readonly by: PersonRef | null;
    readonly at: Timestamp;
    readonly reason: string;
    readonly until: Timestamp | null;
  } | null;
}

/** The query behind `ReviewFacts`, to be narrowed. */
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
    .innerJoin('account as writer', 'writer.id', 'revision.author_id')
    .leftJoin('account as assignee', 'assignee.id', 'review.assignee_id')
    .leftJoin('account as closer', 'closer.id', 'review.closed_by')
    .select(['review.id', 'review.version', 'review.environment', 'review.approval_hash', 'review.risk'])
    .select(['review.state', 'review.author_id as asked_by', 'review.note', 'review.updated_at'])
    .select(['review.created_at as asked_at', 'review.base_revision', 'review.assignee_id'])
    .select(['review.expires_at', 'review.closed_by', 'review.closed_at', 'review.closed_reason'])
    .select(['review.forced_until', 'probe.deployed_revision', 'probe.document as working_copy'])
    .select(['account.name as asked_by_name', 'assignee.name as assignee_name', 'closer.name as closer_name'])
    .selectAll('revision')
    .select((where) => newestReview(where).as('newest_id'))
    .select('writer.name as author_name');
}

type Where = ExpressionBuilder<Database & { review: Database['review'] }, 'review'>;

/** The id of the newest review of the probe that a row is about. */
export function newestReview(where: Where) {
  return where
    .selectFrom('review as newer')
    .select((select) => select.fn.max('newer.id').as('id'))
    .whereRef('newer.probe_id', '=', 'review.probe_id');
}

type ReviewRow = Awaited<ReturnType<ReturnType<typeof selectReviews>['executeTakeFirstOrThrow']>>;

/** The facts in a row of `selectReviews`. */
export function toReviewFacts(row: ReviewRow): ReviewFacts {
  const revision = toRevision(row);
  return {
    id: row.id,
    version: row.version,
    probeId: row.probe_id,
    environment: row.environment,
    revision,
    approvalHash: row.approval_hash ?? approvalHash(revision),
    state: row.state as ReviewState,
    author: { id: row.asked_by, name: row.asked_by_name },
    note: row.note,
    createdAt: row.asked_at,
    updatedAt: row.updated_at,
    expiresAt: row.expires_at ?? row.asked_at,
    assignee: person(row.assignee_id, row.assignee_name),
    risk: row.risk ? RiskRating.parse(JSON.parse(row.risk)) : rateProbe({ ...revision, evidence: null }),
    isNewest: row.newest_id === row.id,
    baseRevision: row.base_revision,
    liveRevision: row.deployed_revision,
    workingCopy: row.working_copy,
    closed: closedOf(row),
  };
}

function closedOf(row: ReviewRow): ReviewFacts['closed'] {
  if (row.closed_at === null) return null;
  const by = person(row.closed_by, row.closer_name);
  return { by, at: row.closed_at, reason: row.closed_reason ?? '', until: row.forced_until };
}

function person(id: string | null, name: string | null): PersonRef | null {
  return id !== null && name !== null ? { id, name } : null;
}
