import type { Account, ProbeDocument, Review } from '@lookout/contract';
import { mergeDocuments } from '@lookout/governance';
import type { Kysely } from 'kysely';
import { ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { DraftService } from '../probes/draft-service.ts';
import { findRevision } from '../probes/revision-store.ts';
import type { SubmissionService } from '../probes/submission-service.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { ReviewReader } from './review-reader.ts';

interface RebaseDependencies {
  readonly database: Kysely<Database>;
  readonly reviews: ReviewReader;
  readonly drafts: DraftService;
  readonly submissions: SubmissionService;
}

/** A stale review at the version that was seen, and whose value holds where both changed the same part. */
export interface Rebase {
  readonly reviewId: string;
  readonly expectedVersion: number;
  readonly prefer: 'proposed' | 'live';
}

/** Carries stale revisions over to what runs now. */
export class RebaseService {
  readonly #from: RebaseDependencies;

  constructor(from: RebaseDependencies) {
    this.#from = from;
  }

  /** Saves the merged document as the working copy and submits it: a new revision, and a review of its own. */
  async rebase(account: Account, { reviewId, expectedVersion, prefer }: Rebase): Promise<Review> {
    const facts = await this.#from.reviews.facts(reviewId);
    if (facts.version !== expectedVersion) throw staleVersion('review', facts.version);
    const { state } = await this.#from.reviews.get(reviewId, account);
    if (state !== 'stale')
      throw new ProblemError(
        'conflict',
        'Only a review that has gone stale is carried over to what runs now.',
      );
    const { document } = mergeDocuments({ ...(await this.#sides(facts)), prefer });
    const probe = await this.#from.drafts.update(account, await this.#probeAt(facts), document);
    const at = { probeId: probe.id, expectedVersion: probe.version };
    const note = `Revision ${facts.revision.number}, carried over to what runs now. ${facts.note}`.trim();
    return this.#from.submissions.submit(account, at, note);
  }

  async #sides({ probeId, baseRevision, liveRevision, revision }: ReviewFacts) {
    const proposed = revision.document;
    return {
      base: await this.#document(probeId, baseRevision),
      live: (await this.#document(probeId, liveRevision)) ?? proposed,
      proposed,
    };
  }

  async #document(probeId: string, number: number | null): Promise<ProbeDocument | null> {
    const revision = number === null ? undefined : await findRevision(this.#from.database, probeId, number);
    return revision?.document ?? null;
  }

  /** The working copy may have gone on: what is carried over is the revision, so its version is read now. */
  async #probeAt({ probeId }: ReviewFacts) {
    const { version } = await this.#from.database
      .selectFrom('probe')
      .select('version')
      .where('id', '=', probeId)
      .executeTakeFirstOrThrow();
    return { probeId, expectedVersion: version };
  }
}
