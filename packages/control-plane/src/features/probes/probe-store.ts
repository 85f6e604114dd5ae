import type { ProbeDocument, Timestamp } from '@lookout/contract';
import type { Insertable, Kysely, Updateable } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { ProbeTable } from '../../store/tables.ts';

/** A new draft. */
export interface NewProbe {
  readonly id: string;
  readonly document: ProbeDocument;
  readonly producesMetrics: boolean | null;
  readonly ownerId: string;
  readonly at: Timestamp;
}

/** Writes a new draft at version 1. */
export async function insertProbe(database: Kysely<Database>, probe: NewProbe): Promise<void> {
  const row: Insertable<ProbeTable> = {
    id: probe.id,
    version: 1,
    ...documentColumns(probe.document, probe.producesMetrics),
    owner_id: probe.ownerId,
    created_at: probe.at,
    updated_at: probe.at,
    latest_revision: 0,
    is_enabled: 0,
    epoch: 0,
  };
  await database.insertInto('probe').values(row).execute();
}

/** The columns that follow from a probe's document. */
export function documentColumns(document: ProbeDocument, producesMetrics: boolean | null) {
  return {
    environment: document.scope.environment,
    document: JSON.stringify(document),
    produces_metrics: producesMetrics === null ? null : Number(producesMetrics),
  };
}

/** A change of a probe's row. */
export interface ProbeUpdate {
  readonly probeId: string;
  /** Writes only if the probe is at this version; absent = whatever its version. */
  readonly expectedVersion?: number | undefined;
  readonly at: Timestamp;
  readonly set: Updateable<ProbeTable>;
}

/** Changes a probe and counts its version up. False when there is no such probe at the expected version. */
export async function updateProbe(database: Kysely<Database>, update: ProbeUpdate): Promise<boolean> {
  let query = database
    .updateTable('probe')
    .set(update.set)
    .set((set) => ({ version: set('version', '+', 1), updated_at: update.at }))
    .where('id', '=', update.probeId);
  if (update.expectedVersion !== undefined) query = query.where('version', '=', update.expectedVersion);
  const { numUpdatedRows } = await query.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Deletes a probe at a version, with everything that hangs on it. False when it is not at that version. */
export async function deleteProbe(
  database: Kysely<Database>,
  probeId: string,
  version: number,
): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('probe')
    .where('id', '=', probeId)
    .where('version', '=', version)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Remembers that a person wrote the probe's document. */
export async function addEditor(
  database: Kysely<Database>,
  probeId: string,
  accountId: string,
): Promise<void> {
  await database
    .insertInto('probe_editor')
    .values({ probe_id: probeId, account_id: accountId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Everybody who ever wrote the probe's document. */
export async function listEditors(database: Kysely<Database>, probeId: string): Promise<Set<string>> {
  const rows = await database
    .selectFrom('probe_editor')
    .select('account_id')
    .where('probe_id', '=', probeId)
    .execute();
  return new Set(rows.map((row) => row.account_id));
}

/** The end of an environment's pipeline: how many probes are deployed, and the next free position. */
export async function pipelineEnd(
  database: Kysely<Database>,
  environment: string,
): Promise<{ count: number; next: number }> {
  const row = await database
    .selectFrom('probe')
    .select((select) => [select.fn.countAll<number>().as('count'), select.fn.max('position').as('last')])
    .where('environment', '=', environment)
    .where('deployed_revision', 'is not', null)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), next: (row.last ?? -1) + 1 };
}
