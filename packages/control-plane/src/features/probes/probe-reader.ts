import type { Probe, ProbeDocument } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { AgentDirectory } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { ConfigPublisher } from '../config/config-publisher.ts';
import { findProbe, type ProbeFacts, selectFacts, toFacts } from './probe-facts.ts';
import { pendingReview, probeState } from './probe-state.ts';
import { findRevision } from './revision-store.ts';

/** What the reader joins: the store, what was offered to processors, and what they answered. */
export interface ProbeReaderDependencies {
  readonly database: Kysely<Database>;
  readonly publisher: ConfigPublisher;
  readonly directory: AgentDirectory;
  readonly clock: Clock;
}

/** Reads probes as people see them: stored facts with live state, effect and health. */
export class ProbeReader {
  readonly #from: ProbeReaderDependencies;

  constructor(from: ProbeReaderDependencies) {
    this.#from = from;
  }

  /** One probe. Throws a problem when there is none. */
  async get(probeId: string): Promise<Probe> {
    const facts = await findProbe(this.#from.database, probeId);
    if (!facts) throw notFound('probe', probeId);
    return this.toProbe(facts);
  }

  /** The document of a revision. Throws a problem when there is none. */
  async documentOf(probeId: string, number: number): Promise<ProbeDocument> {
    const revision = await findRevision(this.#from.database, probeId, number);
    if (!revision) throw notFound('revision', String(number));
    return revision.document;
  }

  /** In which environment each of these probes is; those that are no more are left out. */
  async environmentsOf(probeIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (probeIds.length === 0) return new Map();
    const rows = await this.#from.database
      .selectFrom('probe')
      .select(['id', 'environment'])
      .where('id', 'in', probeIds)
      .execute();
    return new Map(rows.map(({ id, environment }) => [id, environment]));
  }

  /** Probes of an environment, newest change first. */
  async list(
    environment: string,
    page: { cursor?: string | undefined; limit: number },
  ): Promise<Page<Probe>> {
    let query = selectFacts(this.#from.database)
      .where('probe.environment', '=', environment)
      .orderBy('probe.updated_at', 'desc')
      .orderBy('probe.id', 'desc')
      .limit(page.limit + 1);
    if (page.cursor) {
      const [updatedAt = '', id = ''] = decodeCursor(page.cursor, 2);
      query = query.where((where) =>
        where(where.refTuple('probe.updated_at', 'probe.id'), '<', where.tuple(updatedAt, id)),
      );
    }
    return cutPage(await query.execute(), page.limit, {
      item: (row) => this.toProbe(toFacts(row)),
      cursor: (row) => [row.updated_at, row.id],
    });
  }

  /** All deployed probes of an environment, in the order of its pipeline. */
  async listDeployed(environment: string): Promise<ProbeFacts[]> {
    const rows = await selectFacts(this.#from.database)
      .where('probe.environment', '=', environment)
      .where('probe.deployed_revision', 'is not', null)
      .orderBy('probe.position')
      .execute();
    return rows.map(toFacts);
  }

  /** Facts as people see them. */
  toProbe(facts: ProbeFacts): Probe {
    const { directory, publisher, clock } = this.#from;
    const sequence = publisher.historyOf(facts.environment).probeSequence(facts.id);
    const confirmations = directory.confirmations(facts.environment, sequence);
    const measured = facts.deployed ? directory.measurementOf(facts.environment, facts.id) : null;
    return {
      id: facts.id,
      version: facts.version,
      document: facts.document,
      state: probeState({ facts, confirmations, now: clock.now() }),
      pending: pendingReview(facts),
      latestRevision: facts.latestRevision,
      deployedRevision: facts.deployed?.revision ?? null,
      position: facts.deployed?.position ?? null,
      owner: facts.owner,
      createdAt: facts.createdAt,
      updatedAt: facts.updatedAt,
      effect: measured?.effect ?? null,
      health: measured?.health ?? null,
      producesMetrics: facts.producesMetrics,
    };
  }
}
