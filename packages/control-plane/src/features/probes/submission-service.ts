import {
  type Account,
  contentHash,
  type Diagnostic,
  type Evidence,
  type Plan,
  type Review,
  type Revision,
  type RiskRating,
} from '@lookout/contract';
import { ENGINE_VERSION } from '@lookout/engine';
import { approvalHash, rateProbe, requirementsOf } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { newId } from '../../lib/id.ts';
import { notFound, ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { TapSampleSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { producesMetrics, type QueryCompiler } from '../compile/query-compiler.ts';
import { currentPolicy } from '../policy/policy-store.ts';
import { endReview } from '../reviews/review-change.ts';
import type { ReviewReader } from '../reviews/review-reader.ts';
import { insertReview } from '../reviews/review-store.ts';
import type { ProbeAt } from './draft-service.ts';
import { loadProbe, saveProbe, toPerson } from './probe-change.ts';
import { findProbe, type ProbeFacts } from './probe-facts.ts';
import { addEditor } from './probe-store.ts';
import { requirePassed } from './require-passed.ts';
import { insertRevision } from './revision-store.ts';

interface SubmissionDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly compiler: QueryCompiler;
  readonly samples: TapSampleSource;
  readonly reviews: ReviewReader;
  readonly clock: Clock;
}

type Prepared = {
  readonly facts: ProbeFacts;
  readonly plan: Plan;
  readonly evidence: Evidence;
  readonly risk: RiskRating;
};

/** Freezes a working copy as a revision and asks for its review. */
export class SubmissionService {
  readonly #from: SubmissionDependencies;

  constructor(from: SubmissionDependencies) {
    this.#from = from;
  }

  /** Throws 422 with positions when the text does not compile or its plan cannot run on a stream. */
  async submit(account: Account, at: ProbeAt, note: string): Promise<Review> {
    const prepared = await this.#prepare(at);
    const reviewId = newId('rev');
    await this.#from.changes.make((change) => freeze(change, account, { ...prepared, reviewId, note }));
    return this.#from.reviews.get(reviewId, account);
  }

  /** The slow part, before the transaction: it works on one version, which the transaction then insists on. */
  async #prepare({ probeId, expectedVersion }: ProbeAt): Promise<Prepared> {
    const facts = await findProbe(this.#from.database, probeId);
    if (!facts) throw notFound('probe', probeId);
    if (facts.version !== expectedVersion) throw staleVersion('probe', facts.version);
    const now = this.#from.clock.now();
    requireFuture(facts, now);
    const plan = requirePlan(await this.#from.compiler.compile(facts.document.source));
    const { scope, originals, tests } = facts.document;
    const samples = this.#from.samples.sample(facts.environment);
    const evidence = await this.#from.compiler.evidence({ plan, scope, originals, tests, samples, now });
    requirePassed(evidence.tests ?? []);
    return { facts, plan, evidence, risk: rateProbe({ document: facts.document, plan, evidence }) };
  }
}

function requireFuture({ document }: ProbeFacts, now: number): void {
  if (document.expiresAt === null || Date.parse(document.expiresAt) > now) return;
  throw new ProblemError('cannot-run', 'The expiry of this probe has passed. Choose a later one.', {
    errors: [{ pointer: '/document/expiresAt', message: 'is in the past' }],
  });
}

type Compiled = Awaited<ReturnType<QueryCompiler['compile']>>;

function requirePlan({ plan, diagnostics, streamability }: Compiled): Plan {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (!plan) throw refusal('The query does not compile.', errors);
  if (streamability.length > 0) throw refusal('The query cannot run on a stream without end.', streamability);
  return plan;
}

/** Errors in a query point at `/document/source` with the offsets of the text that is meant. */
function refusal(detail: string, diagnostics: readonly Diagnostic[]): ProblemError {
  return new ProblemError('cannot-run', `${detail} Mend what is named and submit again.`, {
    errors: diagnostics.map(({ span, message }) => ({
      pointer: `/document/source#${span.start}-${span.end}`,
      message,
    })),
  });
}

type Submission = Prepared & { readonly reviewId: string; readonly note: string };

async function freeze(change: Change, account: Account, submission: Submission): Promise<void> {
  const { facts, plan, reviewId } = submission;
  await loadProbe(change, { probeId: facts.id, expectedVersion: facts.version });
  const revision = toRevision(change, account, submission);
  await requirePermitted(change, submission);
  await endReview(change, account, { probe: facts, kind: 'supersede' });
  await saveProbe(change, facts, {
    latest_revision: revision.number,
    produces_metrics: Number(producesMetrics(plan)),
  });
  await addEditor(change.transaction, facts.id, account.id);
  await insertRevision(change.transaction, revision);
  await ask(change, account, { ...submission, revision });
  change.reviewed(reviewId, facts.id);
  await change.record({
    probeId: facts.id,
    kind: 'submitted',
    person: toPerson(account),
    revision: revision.number,
    text: `${account.name} submitted revision ${revision.number} for review.`,
  });
}

function toRevision(change: Change, account: Account, { facts, plan }: Submission): Revision {
  return {
    probeId: facts.id,
    number: facts.latestRevision + 1,
    document: facts.document,
    contentHash: contentHash(facts.document),
    plan,
    planHash: contentHash(plan),
    engineVersion: ENGINE_VERSION,
    author: toPerson(account),
    createdAt: change.at,
  };
}

/** Throws 422 with what the policy in force forbids about it. */
async function requirePermitted(change: Change, { facts, plan, risk }: Submission): Promise<void> {
  const policy = await currentPolicy(change.transaction, facts.environment);
  const now = Date.parse(change.at);
  const { forbidden } = requirementsOf({ policy, rating: risk, document: facts.document, plan, now });
  if (forbidden.length === 0) return;
  throw new ProblemError(
    'cannot-run',
    `The policy of ${facts.environment} forbids this. ${forbidden.join(' ')}`,
    {
      errors: forbidden.map((message) => ({ pointer: '/document', message })),
    },
  );
}

/** Opens the review, with what runs now as the base of its comparison. */
async function ask(
  change: Change,
  account: Account,
  { facts, revision, reviewId, note, evidence, risk }: Submission & { readonly revision: Revision },
): Promise<void> {
  const { document } = await currentPolicy(change.transaction, facts.environment);
  const expiresAt = Date.parse(change.at) + document.reviewExpiresAfterSeconds * 1000;
  await insertReview(change.transaction, {
    id: reviewId,
    probeId: facts.id,
    environment: facts.environment,
    revision: revision.number,
    contentHash: revision.contentHash,
    approvalHash: approvalHash(revision),
    baseRevision: facts.deployed?.revision ?? null,
    authorId: account.id,
    note,
    evidence,
    risk,
    expiresAt: new Date(expiresAt).toISOString(),
    at: change.at,
  });
}
