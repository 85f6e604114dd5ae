import type { Account, Review, ReviewSummary } from '@lookout/contract';
import { mayDo } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import { listEditors } from '../probes/probe-store.ts';
import { findRevision } from '../probes/revision-store.ts';
import { type ReviewFacts, selectReviews, toReviewFacts } from './review-facts.ts';
import { cannotDecideBecause } from './review-policy.ts';
import { findEvidence, findReview, listComments, listDecisions } from './review-store.ts';

/** Which reviews a list shows. */
export interface ReviewQuery {
  readonly environment: string;
  readonly filter: 'waiting' | 'mine' | 'all';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Reads reviews as one person sees them. */
export class ReviewReader {
  readonly #database: Kysely<Database>;

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  /** One review with everything that belongs to it. Throws a problem when there is none. */
  async get(reviewId: string, reader: Account): Promise<Review> {
    const facts = await findReview(this.#database, reviewId);
    if (!facts) throw notFound('review', reviewId);
    const { probeId, deployedRevision } = facts;
    const revisionDetail = await findRevision(this.#database, probeId, facts.revision);
    if (!revisionDetail)
      throw new Error(`Review ${reviewId} is of revision ${facts.revision}, which is gone.`);
    const hasBase = deployedRevision !== null && deployedRevision !== facts.revision;
    return {
      ...(await this.#summary(facts, reader)),
      revisionDetail,
      baseRevision: hasBase
        ? ((await findRevision(this.#database, probeId, deployedRevision)) ?? null)
        : null,
      evidence: await findEvidence(this.#database, reviewId),
      decisions: await listDecisions(this.#database, reviewId),
      comments: await listComments(this.#database, reviewId),
    };
  }

  /** Reviews of an environment, oldest first. */
  async list(query: ReviewQuery, reader: Account): Promise<Page<ReviewSummary>> {
    const rows = await this.#select(query, reader).execute();
    const summaries = await Promise.all(rows.map((row) => this.#summary(toReviewFacts(row), reader)));
    return cutPage(summaries, query.limit, { item: (review) => review, cursor: (review) => [review.id] });
  }

  #select({ environment, filter, cursor, limit }: ReviewQuery, reader: Account) {
    let query = selectReviews(this.#database).where('review.environment', '=', environment);
    if (filter === 'mine') query = query.where('review.author_id', '=', reader.id);
    if (filter === 'waiting' && !mayDo(reader, 'review', environment))
      query = query.where('review.id', '=', '');
    if (filter === 'waiting') query = waitingFor(query, reader);
    if (cursor) query = query.where('review.id', '>', decodeCursor(cursor, 1)[0] ?? '');
    return query.orderBy('review.id').limit(limit + 1);
  }

  async #summary({ deployedRevision, ...facts }: ReviewFacts, account: Account): Promise<ReviewSummary> {
    const editors = await listEditors(this.#database, facts.probeId);
    const decisions = await listDecisions(this.#database, facts.id);
    const deciders = new Set(decisions.map((decision) => decision.person.id));
    const because = cannotDecideBecause({ ...facts, account, editors, deciders });
    return { ...facts, isWaitingForMe: because === null, cannotDecideBecause: because };
  }
}

type ReviewSelect = ReturnType<typeof selectReviews>;

/** The rules of `cannotDecideBecause` as a condition, so that pages hold only what waits. */
function waitingFor(query: ReviewSelect, reader: Account): ReviewSelect {
  return query
    .where('review.state', '=', 'open')
    .where((where) => where.not(where.exists(editorRow(where, reader.id))))
    .where((where) => where.not(where.exists(decisionRow(where, reader.id))));
}

type Where = Parameters<Extract<Parameters<ReviewSelect['where']>[0], (...where: never[]) => unknown>>[0];

function editorRow(where: Where, accountId: string) {
  return where
    .selectFrom('probe_editor')
    .select('probe_editor.account_id')
    .whereRef('probe_editor.probe_id', '=', 'review.probe_id')
    .where('probe_editor.account_id', '=', accountId);
}

function decisionRow(where: Where, accountId: string) {
  return where
    .selectFrom('decision')
    .select('decision.account_id')
    .whereRef('decision.review_id', '=', 'review.id')
    .where('decision.account_id', '=', accountId);
}
