import type { Account, PersonRef, ProbeConflict, Review, ReviewSummary } from '@lookout/contract';
import { mayDo } from '@lookout/contract';
import { conflictsOf, pipelineAround } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { ConfigSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { listEditors } from '../probes/probe-store.ts';
import { findRevision } from '../probes/revision-store.ts';
import { listComments } from './comment-store.ts';
import { type ReviewFacts, selectReviews, toReviewFacts } from './review-facts.ts';
import { findEvidence, findReview } from './review-store.ts';
import { toSummary } from './review-view.ts';
import { loadCase, type ReviewCase } from './review-world.ts';
import { listPeople } from './reviewer-store.ts';
import { type ReviewSelect, waitingFor } from './waiting-for.ts';

/** Which reviews a list shows. */
export interface ReviewQuery {
  readonly environment: string;
  readonly filter: 'waiting' | 'mine' | 'all';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface ReadingDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly configs: ConfigSource;
}

/** Reads reviews as one person sees them. */
export class ReviewReader {
  readonly #database: Kysely<Database>;
  readonly #clock: Clock;
  readonly #configs: ConfigSource;

  constructor({ database, clock, configs }: ReadingDependencies) {
    this.#database = database;
    this.#clock = clock;
    this.#configs = configs;
  }

  /** One review with everything that belongs to it. Throws a problem when there is none. */
  async get(reviewId: string, reader: Account): Promise<Review> {
    const one = await this.#case(await this.facts(reviewId), reader);
    const { facts, requirements, decisions } = one;
    const { probeId, baseRevision, liveRevision, revision } = facts;
    const isElsewhere = liveRevision !== baseRevision && liveRevision !== revision.number;
    return {
      ...toSummary(one, reader),
      revisionDetail: revision,
      baseRevision: await this.#revision(probeId, baseRevision),
      liveRevision: isElsewhere ? await this.#revision(probeId, liveRevision) : null,
      evidence: await findEvidence(this.#database, reviewId),
      requirements,
      conflicts: this.#conflicts(facts),
      decisions: [...decisions],
      comments: await listComments(this.#database, reviewId),
    };
  }

  /** What is stored about one review. Throws a problem when there is none. */
  async facts(reviewId: string): Promise<ReviewFacts> {
    const facts = await findReview(this.#database, reviewId);
    if (!facts) throw notFound('review', reviewId);
    return facts;
  }

  /** Reviews of an environment, oldest first. */
  async list(query: ReviewQuery, reader: Account): Promise<Page<ReviewSummary>> {
    const rows = await this.#select(query, reader).execute();
    const cases = await Promise.all(rows.map((row) => this.#case(toReviewFacts(row), reader)));
    const summaries = cases.map((one) => toSummary(one, reader)).map(({ end: _, ...summary }) => summary);
    return cutPage(summaries, query.limit, { item: (review) => review, cursor: (review) => [review.id] });
  }

  /** The people who could decide a review. */
  async reviewers(reviewId: string): Promise<PersonRef[]> {
    const { environment, probeId } = await this.facts(reviewId);
    const editors = await listEditors(this.#database, probeId);
    const people = await listPeople(this.#database, environment);
    return people
      .filter(({ id, account }) => mayDo(account, 'review', environment) && !editors.has(id))
      .map(({ id, name }) => ({ id, name }));
  }

  #conflicts({ environment, probeId, revision }: ReviewFacts): ProbeConflict[] {
    const { plan, document } = revision;
    const { config } = this.#configs.current(environment);
    return conflictsOf({ plan, ...document }, pipelineAround(config.probes, probeId));
  }

  #case(facts: ReviewFacts, { id: personId }: Account): Promise<ReviewCase> {
    return loadCase(this.#database, facts, { personId, now: this.#clock.now() });
  }

  async #revision(probeId: string, number: number | null) {
    return number === null ? null : ((await findRevision(this.#database, probeId, number)) ?? null);
  }

  #select({ environment, filter, cursor, limit }: ReviewQuery, reader: Account): ReviewSelect {
    let query = selectReviews(this.#database).where('review.environment', '=', environment);
    if (filter === 'mine') query = query.where('review.author_id', '=', reader.id);
    if (filter === 'waiting' && !mayDo(reader, 'review', environment))
      query = query.where('review.id', '=', '');
    if (filter === 'waiting') query = waitingFor(query, reader.id);
    if (cursor) query = query.where('review.id', '>', decodeCursor(cursor, 1)[0] ?? '');
    return query.orderBy('review.id').limit(limit + 1);
  }
}
