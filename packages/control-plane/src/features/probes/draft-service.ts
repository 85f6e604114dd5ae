import { type Account, contentHash, type Probe, type ProbeDocument } from '@lookout/contract';
import { newId } from '../../lib/id.ts';
import { ProblemError, staleVersion } from '../../lib/problem-error.ts';
import type { Change, Changes } from '../changes/changes.ts';
import { producesMetrics, type QueryCompiler } from '../compile/query-compiler.ts';
import { endReview } from '../reviews/review-change.ts';
import { ensureEnvironment } from '../rip-cord/environment-store.ts';
import { loadProbe, saveProbe, toPerson } from './probe-change.ts';
import type { ProbeFacts } from './probe-facts.ts';
import type { ProbeReader } from './probe-reader.ts';
import { addEditor, deleteProbe, documentColumns, insertProbe } from './probe-store.ts';

/** A probe at the version that its editor loaded. */
export interface ProbeAt {
  readonly probeId: string;
  readonly expectedVersion: number;
}

type Draft = { readonly document: ProbeDocument; readonly producesMetrics: boolean | null };

/** Creates, saves and deletes working copies. */
export class DraftService {
  readonly #changes: Changes;
  readonly #compiler: QueryCompiler;
  readonly #reader: ProbeReader;

  constructor(from: { changes: Changes; compiler: QueryCompiler; reader: ProbeReader }) {
    this.#changes = from.changes;
    this.#compiler = from.compiler;
    this.#reader = from.reader;
  }

  /** Creates a draft; its text need not compile yet. */
  async create(account: Account, document: ProbeDocument): Promise<Probe> {
    const draft = await this.#draft(document);
    const probeId = newId('prb');
    await this.#changes.make((change) => create(change, account, { probeId, ...draft }));
    return this.#reader.get(probeId);
  }

  /** Saves the working copy. Saving what is there already is no edit and voids nothing. */
  async update(account: Account, at: ProbeAt, document: ProbeDocument): Promise<Probe> {
    const draft = await this.#draft(document);
    await this.#changes.make((change) => update(change, account, { ...at, ...draft }));
    return this.#reader.get(at.probeId);
  }

  /** Makes an earlier revision the working copy. It is an edit like any other: what goes live is reviewed again. */
  async restore(account: Account, at: ProbeAt, revision: number): Promise<Probe> {
    const document = await this.#reader.documentOf(at.probeId, revision);
    requireInPlace(await this.#reader.get(at.probeId), document);
    const draft = await this.#draft(document);
    await this.#changes.make((change) => update(change, account, { ...at, ...draft, restored: revision }));
    return this.#reader.get(at.probeId);
  }

  /** Deletes a probe that was never rolled out; the history of others must not lose one that was. */
  async delete(account: Account, at: ProbeAt): Promise<void> {
    await this.#changes.make((change) => remove(change, account, at));
  }

  async #draft(document: ProbeDocument): Promise<Draft> {
    return { document, producesMetrics: await this.#producesMetrics(document.source) };
  }

  /** Null for what does not compile, also when it takes too long: a draft is kept whatever is in it. */
  async #producesMetrics(source: string): Promise<boolean | null> {
    try {
      const { plan } = await this.#compiler.compile(source);
      return plan && producesMetrics(plan);
    } catch (error) {
      if (error instanceof ProblemError) return null;
      throw error;
    }
  }
}

async function create(change: Change, account: Account, draft: Draft & { probeId: string }): Promise<void> {
  await ensureEnvironment(change.transaction, draft.document.scope.environment);
  await insertProbe(change.transaction, { ...draft, id: draft.probeId, ownerId: account.id, at: change.at });
  await addEditor(change.transaction, draft.probeId, account.id);
  const text = `${account.name} created the probe.`;
  const person = toPerson(account);
  await change.record(
    { probeId: draft.probeId, kind: 'created', person, revision: null, text },
    { after: draft.document },
  );
}

type Edit = Draft & ProbeAt & { readonly restored?: number };

async function update(change: Change, account: Account, draft: Edit): Promise<void> {
  const facts = await loadProbe(change, draft);
  requireSameEnvironment(facts, draft.document);
  if (contentHash(facts.document) === contentHash(draft.document)) return;
  await ensureEnvironment(change.transaction, draft.document.scope.environment);
  await saveProbe(change, facts, documentColumns(draft.document, draft.producesMetrics));
  await addEditor(change.transaction, facts.id, account.id);
  const entry = { probeId: facts.id, person: toPerson(account), revision: facts.review?.revision ?? null };
  const text = editText(account, draft);
  const difference = { before: facts.document, after: draft.document };
  await change.record({ ...entry, kind: 'edited', revision: null, text }, difference);
  if (!(await endReview(change, account, { probe: facts, kind: 'edit' }))) return;
  const voided = `The edit voided the review of revision ${entry.revision}.`;
  await change.record({ ...entry, kind: 'approvals-voided', text: voided });
}

function editText({ name }: Account, { restored }: Edit): string {
  return restored === undefined ? `${name} edited the probe.` : `${name} restored revision ${restored}.`;
}

/** The caller's rights were asked for where the probe is, not where it was. */
function requireInPlace({ document: { scope } }: Probe, { scope: old }: ProbeDocument): void {
  if (scope.environment === old.environment) return;
  throw new ProblemError(
    'conflict',
    `That revision is for ${old.environment}, but the probe is in ${scope.environment} now. Copy what you need by hand.`,
  );
}

function requireSameEnvironment({ deployed, environment }: ProbeFacts, document: ProbeDocument): void {
  if (!deployed || document.scope.environment === environment) return;
  throw new ProblemError(
    'conflict',
    `This probe is rolled out in ${environment} and stays there. Create another for ${document.scope.environment}.`,
  );
}

async function remove(change: Change, account: Account, at: ProbeAt): Promise<void> {
  const facts = await loadProbe(change, at);
  if (facts.deployed || facts.rollout)
    throw new ProblemError(
      'conflict',
      'This probe was rolled out, so its history is kept. Switch it off instead.',
    );
  if (!(await deleteProbe(change.transaction, facts.id, facts.version)))
    throw staleVersion('probe', facts.version + 1);
  change.effects.deletedProbes.set(facts.id, facts.environment);
  change.audit({
    action: 'probe.deleted',
    subject: { kind: 'probe', id: facts.id, environment: facts.environment },
    text: `${account.name} deleted the probe ${facts.document.title}.`,
    before: facts.document,
  });
}
