import { type DeployedProbe, Plan, ProbeDocument } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../../store/database.ts';
import type { Deployment, Stage } from './deployment.ts';
import { type ForcedUntil, forcedKey, listForced } from './forced-until.ts';
import { type StageRow, stageRows } from './stage-rows.ts';

type Frozen = { readonly document: ProbeDocument; readonly plan: Plan };

/** Reads deployments; revisions never change, so each is parsed once. */
export class DeploymentReader {
  readonly #database: Kysely<Database>;
  readonly #frozen = new LRUCache<string, Frozen>({ max: 2000 });

  constructor(database: Kysely<Database>) {
    this.#database = database;
  }

  /** Names of all environments that the store knows. */
  async environments(): Promise<string[]> {
    const rows = await this.#database.selectFrom('environment').select('name').orderBy('name').execute();
    return rows.map((row) => row.name);
  }

  /** The deployed probes of an environment in the order of its pipeline, without those that expired by `now`. */
  read(environment: string, now: string): Promise<Deployment> {
    // One snapshot: half of a rollout's transaction would send its revision to everybody.
    return this.#database
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute((snapshot) => this.#read(snapshot, environment, now));
  }

  async #read(database: Kysely<Database>, environment: string, now: string): Promise<Deployment> {
    const row = await database
      .selectFrom('environment')
      .select('is_rip_cord_pulled')
      .where('name', '=', environment)
      .executeTakeFirst();
    const rows = await deployedRows(database, environment, now);
    const stages = await stageRows(database, environment);
    const forced = await listForced(database, environment);
    return {
      isRipCordPulled: row?.is_rip_cord_pulled === 1,
      probes: rows.map((probe) => this.#toDeployed(probe, forced)),
      stages: stages.map((stage) => this.#toStage(stage, { now, forced })),
    };
  }

  #toStage({ probeId, rings, reached, base }: StageRow, { now, forced }: Moment): Stage {
    const deployed = base && this.#toDeployed(base, forced);
    const isOver = deployed?.expiresAt != null && Date.parse(deployed.expiresAt) <= Date.parse(now);
    return { probeId, rings, reached, base: isOver ? null : deployed };
  }

  #toDeployed(row: DeployedRow, forced: ForcedUntil): DeployedProbe {
    const { document, plan } = this.#thaw(row);
    const until = forced.get(forcedKey(row.id, row.number));
    return {
      probeId: row.id,
      title: document.title,
      revision: row.number,
      contentHash: row.content_hash,
      plan,
      planHash: row.plan_hash,
      isEnabled: row.is_enabled === 1,
      scope: document.scope,
      budget: document.budget,
      originals: document.originals,
      whenTripped: document.whenTripped,
      expiresAt: earlier(document.expiresAt, until ?? null),
      epoch: row.epoch,
    };
  }

  #thaw(row: DeployedRow): Frozen {
    const key = `${row.id}/${row.number}`;
    const known = this.#frozen.get(key);
    if (known) return known;
    const frozen = {
      document: ProbeDocument.parse(JSON.parse(row.document)),
      plan: Plan.parse(JSON.parse(row.plan)),
    };
    this.#frozen.set(key, frozen);
    return frozen;
  }
}

type Moment = { readonly now: string; readonly forced: ForcedUntil };

/** The earlier of two moments, as it was written; null = never. */
function earlier(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return Date.parse(left) <= Date.parse(right) ? left : right;
}

/** A deployed revision as it is stored. */
export type DeployedRow = Awaited<ReturnType<typeof deployedRows>>[number];

function deployedRows(database: Kysely<Database>, environment: string, now: string) {
  return database
    .selectFrom('probe')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'probe.id')
        .onRef('revision.number', '=', 'probe.deployed_revision'),
    )
    .select(['probe.id', 'probe.is_enabled', 'probe.epoch', 'revision.number'])
    .select(['revision.document', 'revision.content_hash', 'revision.plan', 'revision.plan_hash'])
    .where('probe.environment', '=', environment)
    .where((where) => where.or([where('probe.expires_at', 'is', null), where('probe.expires_at', '>', now)]))
    .orderBy('probe.position')
    .orderBy('probe.id')
    .execute();
}
