import {
  type Account,
  contentHash,
  type Plan,
  type Probe,
  type ProbeDocument,
  type Revision,
} from '@lookout/contract';
import { ENGINE_VERSION } from '@lookout/engine';
import { failedTests, mergeDocuments } from '@lookout/governance';
import type { Compiler } from './compiler.ts';
import { personRef } from './context.ts';
import { testResults } from './evidence.ts';
import { conflict, invalid, notFound } from './problem-error.ts';
import type { ReviewService } from './review-service.ts';
import type { StoredReview } from './review-store.ts';
import type { Stores } from './stores.ts';

const MAX_NOTE = 4000;

/** Drafts, edits and submissions: what authors do with probes. */
export class ProbeService {
  readonly #stores: Stores;
  readonly #reviews: ReviewService;
  readonly #compiler: Compiler;
  readonly #environments: readonly string[];

  constructor(
    stores: Stores,
    options: { reviews: ReviewService; compiler: Compiler; environments: readonly string[] },
  ) {
    this.#stores = stores;
    this.#reviews = options.reviews;
    this.#compiler = options.compiler;
    this.#environments = options.environments;
  }

  create(document: ProbeDocument, author: Account): Probe {
    this.#checkEnvironment(document);
    const { context, probes, history } = this.#stores;
    const now = context.timestamp();
    const probe = probes.add({
      id: context.id('prb'),
      version: 1,
      document,
      state: { kind: 'draft' },
      pending: null,
      latestRevision: 0,
      deployedRevision: null,
      position: null,
      owner: personRef(author),
      createdAt: now,
      updatedAt: now,
      effect: null,
      health: null,
      producesMetrics: this.#compiler.producesMetrics(document.source),
    });
    history.record({ probeId: probe.id, kind: 'created', person: author, text: 'Created the draft.' });
    return probe;
  }

  update(id: string, document: ProbeDocument, author: Account): Probe {
    this.#checkEnvironment(document);
    const before = this.#stores.probes.get(id);
    if (contentHash(before.document) === contentHash(document)) return before;
    if (before.deployedRevision !== null && before.document.scope.environment !== document.scope.environment)
      throw conflict('A rolled-out probe stays in its environment. Create another probe for the other one.');
    this.#reviews.end(before, 'edit', author);
    this.#stores.history.record({
      probeId: id,
      kind: 'edited',
      person: author,
      text: 'Edited the working copy.',
    });
    return this.#stores.probes.change(id, {
      document,
      producesMetrics: this.#compiler.producesMetrics(document.source),
    });
  }

  /** Makes an earlier revision the working copy. */
  restore(id: string, number: number, author: Account): Probe {
    const revision = this.#stores.revisions.of(id).find((one) => one.number === number);
    if (!revision) throw notFound('revision');
    return this.update(id, revision.document, author);
  }

  delete(id: string): void {
    const probe = this.#stores.probes.get(id);
    if (probe.deployedRevision !== null)
      throw conflict('This probe was rolled out, so its history must remain.');
    this.#stores.probes.delete(id);
  }

  submit(id: string, note: string, author: Account): StoredReview {
    if (note.length > MAX_NOTE) throw invalid(400, `A note has at most ${MAX_NOTE} characters.`);
    const probe = this.#stores.probes.get(id);
    const revision = this.#freeze(probe, author);
    const latest = this.#stores.revisions.of(id)[0];
    const isSame = latest?.contentHash === revision.contentHash;
    if (isSame && latest.number === probe.deployedRevision)
      throw conflict('The working copy equals the deployed revision: there is nothing to review.');
    this.#reviews.end(probe, 'supersede', author);
    this.#stores.revisions.add(revision);
    return this.#reviews.open(revision, { note, author });
  }

  /** Carries a stale revision over to what runs now, and submits it. */
  rebase(reviewId: string, prefer: 'live' | 'proposed', author: Account): StoredReview {
    const { revisionDetail, baseRevision, probeId } = this.#stores.reviews.get(reviewId);
    const { deployedRevision } = this.#stores.probes.get(probeId);
    if (deployedRevision === (baseRevision?.number ?? null) || deployedRevision === null)
      throw conflict('Only a review that has gone stale is carried over to what runs now.');
    const live = this.#stores.revisions.get(probeId, deployedRevision).document;
    const base = baseRevision?.document ?? null;
    const { document } = mergeDocuments({ base, live, proposed: revisionDetail.document, prefer });
    this.update(probeId, document, author);
    return this.submit(probeId, `Revision ${revisionDetail.number}, carried over to what runs now.`, author);
  }

  #freeze(probe: Probe, author: Account): Revision {
    const { plan, planHash } = this.#compiler.compileOrRefuse(probe.document.source);
    requirePassed({ plan, document: probe.document });
    return {
      probeId: probe.id,
      number: probe.latestRevision + 1,
      document: probe.document,
      contentHash: contentHash(probe.document),
      plan,
      planHash,
      engineVersion: ENGINE_VERSION,
      author: personRef(author),
      createdAt: this.#stores.context.timestamp(),
    };
  }

  #checkEnvironment({ scope }: ProbeDocument): void {
    if (this.#environments.includes(scope.environment)) return;
    throw invalid(422, `There is no environment ${scope.environment}.`, [
      { pointer: '/document/scope/environment', message: `Known are ${this.#environments.join(', ')}.` },
    ]);
  }
}

/** Refuses what does not pass its own tests. */
function requirePassed(probe: { plan: Plan; document: ProbeDocument }): void {
  const failed = failedTests(testResults(probe));
  if (failed) throw invalid(422, failed.detail, failed.errors);
}
