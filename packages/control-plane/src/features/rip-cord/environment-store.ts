import type { PersonRef, Timestamp } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** The stored half of an environment's rip cord. */
export interface RipCordFacts {
  readonly environment: string;
  readonly version: number;
  readonly isPulled: boolean;
  readonly changedAt: Timestamp | null;
  readonly changedBy: string | null;
  readonly reason: string | null;
}

/** Makes sure that the store knows an environment. */
export async function ensureEnvironment(database: Kysely<Database>, name: string): Promise<void> {
  await database
    .insertInto('environment')
    .values({ name, version: 1, is_rip_cord_pulled: 0 })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
}

/** Names of all environments, sorted. */
export async function listEnvironments(database: Kysely<Database>): Promise<string[]> {
  const rows = await database.selectFrom('environment').select('name').orderBy('name').execute();
  return rows.map((row) => row.name);
}

/** The rip cord of an environment; one never heard of was never pulled. */
export async function findRipCord(database: Kysely<Database>, environment: string): Promise<RipCordFacts> {
  const row = await database
    .selectFrom('environment')
    .leftJoin('account', 'account.id', 'environment.changed_by')
    .selectAll('environment')
    .select('account.name as person_name')
    .where('environment.name', '=', environment)
    .executeTakeFirst();
  return {
    environment,
    version: row?.version ?? 1,
    isPulled: row?.is_rip_cord_pulled === 1,
    changedAt: row?.changed_at ?? null,
    changedBy: row?.person_name ?? null,
    reason: row?.reason ?? null,
  };
}

/** Writes a move of the rip cord, whatever its version. */
export async function saveRipCord(
  database: Kysely<Database>,
  move: { environment: string; isPulled: boolean; reason: string; at: Timestamp; by: PersonRef },
): Promise<void> {
  await database
    .updateTable('environment')
    .set((set) => ({
      version: set('version', '+', 1),
      is_rip_cord_pulled: move.isPulled ? 1 : 0,
      changed_at: move.at,
      changed_by: move.by.id,
      reason: move.reason || null,
    }))
    .where('name', '=', move.environment)
    .execute();
  // What processors confirmed was another state: they have to confirm this one.
  await database
    .updateTable('probe')
    .set({ confirmed_milliseconds: null })
    .where('environment', '=', move.environment)
    .execute();
}

/** Deployed probes of an environment: those that a move of the rip cord concerns. */
export async function listDeployedProbes(
  database: Kysely<Database>,
  environment: string,
): Promise<{ id: string; revision: number | null }[]> {
  return database
    .selectFrom('probe')
    .select(['id', 'deployed_revision as revision'])
    .where('environment', '=', environment)
    .where('deployed_revision', 'is not', null)
    .execute();
}
