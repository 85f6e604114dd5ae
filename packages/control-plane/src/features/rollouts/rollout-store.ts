import type { Timestamp } from '@lookout/contract';
import { isEnded, type RolloutCore } from '@lookout/governance';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import { type StoredRollout, selectRollouts, toStored } from './stored-rollout.ts';

/** A rollout that was just decided on. What runs before it is filled in when it begins. */
export interface NewRollout {
  readonly id: string;
  readonly probeId: string;
  readonly environment: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly isFast: boolean;
  readonly predictedShare: number | null;
  readonly core: RolloutCore;
  readonly startedBy: string;
  readonly at: Timestamp;
}

/** Writes a rollout at version 1. */
export async function insertRollout(database: Kysely<Database>, rollout: NewRollout): Promise<void> {
  await database
    .insertInto('rollout')
    .values({
      id: rollout.id,
      version: 1,
      probe_id: rollout.probeId,
      environment: rollout.environment,
      revision: rollout.revision,
      content_hash: rollout.contentHash,
      base_is_enabled: 0,
      base_epoch: 0,
      epoch: 0,
      is_fast: rollout.isFast ? 1 : 0,
      predicted_share: rollout.predictedShare,
      ...coreColumns(rollout.core),
      started_by: rollout.startedBy,
      created_at: rollout.at,
      updated_at: rollout.at,
    })
    .execute();
}

/** One rollout; undefined when there is none of this id. */
export async function findRollout(
  database: Kysely<Database>,
  id: string,
): Promise<StoredRollout | undefined> {
  const row = await selectRollouts(database).where('rollout.id', '=', id).executeTakeFirst();
  return row && toStored(row);
}

/** The rollout of a probe that has not ended; undefined when there is none. */
export async function findActive(
  database: Kysely<Database>,
  probeId: string,
): Promise<StoredRollout | undefined> {
  const row = await selectRollouts(database)
    .where('rollout.probe_id', '=', probeId)
    .where('rollout.is_active', '=', 1)
    .executeTakeFirst();
  return row && toStored(row);
}

/** Every rollout that has not ended, of one environment if one is named. */
export async function listActive(
  database: Kysely<Database>,
  environment?: string,
): Promise<{ id: string; environment: string }[]> {
  let query = database
    .selectFrom('rollout')
    .select(['id', 'environment'])
    .where('is_active', '=', 1)
    .orderBy('id');
  if (environment !== undefined) query = query.where('environment', '=', environment);
  return query.execute();
}

/** Rollouts of an environment, of one probe if one is named, newest first. */
export async function listRollouts<Item>(
  database: Kysely<Database>,
  page: { environment: string; probeId?: string | undefined; cursor?: string | undefined; limit: number },
  item: (rollout: StoredRollout) => Item,
): Promise<Page<Item>> {
  let query = selectRollouts(database)
    .where('rollout.environment', '=', page.environment)
    .orderBy('rollout.id', 'desc')
    .limit(page.limit + 1);
  if (page.probeId !== undefined) query = query.where('rollout.probe_id', '=', page.probeId);
  if (page.cursor) query = query.where('rollout.id', '<', decodeCursor(page.cursor, 1)[0] ?? '');
  return cutPage(await query.execute(), page.limit, {
    item: (row) => item(toStored(row)),
    cursor: (row) => [row.id],
  });
}

/**
 * Writes where a rollout stands, if it is at the version that was read. Only another state counts the version up:
 * agents that answer must not outdate what a person is about to decide. False when the version is another.
 */
export async function saveCore(
  database: Kysely<Database>,
  rollout: StoredRollout,
  { core, at }: { core: RolloutCore; at: Timestamp },
): Promise<boolean> {
  const isMoved = JSON.stringify(core.state) !== JSON.stringify(rollout.core.state);
  const { numUpdatedRows } = await database
    .updateTable('rollout')
    .set({ ...coreColumns(core), version: rollout.version + (isMoved ? 1 : 0), updated_at: at })
    .where('id', '=', rollout.id)
    .where('version', '=', rollout.version)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Notes what runs before a rollout that begins, and the epoch that is its own. */
export async function saveBase(
  database: Kysely<Database>,
  rolloutId: string,
  base: { revision: number | null; isEnabled: boolean; epoch: number; ownEpoch: number },
): Promise<void> {
  await database
    .updateTable('rollout')
    .set({
      base_revision: base.revision,
      base_is_enabled: base.isEnabled ? 1 : 0,
      base_epoch: base.epoch,
      epoch: base.ownEpoch,
    })
    .where('id', '=', rolloutId)
    .execute();
}

/** The highest epoch that another rollout of the same probe ever had; null when there was none. */
export async function highestEpoch(
  database: Kysely<Database>,
  { id, probeId }: Pick<StoredRollout, 'id' | 'probeId'>,
): Promise<number | null> {
  const row = await database
    .selectFrom('rollout')
    .select((select) => select.fn.max('epoch').as('epoch'))
    .where('probe_id', '=', probeId)
    .where('id', '!=', id)
    .executeTakeFirst();
  return row?.epoch == null ? null : Number(row.epoch);
}

function coreColumns(core: RolloutCore) {
  return { core: JSON.stringify(core), state: core.state.kind, is_active: isEnded(core) ? 0 : 1 };
}
