import { type RolloutCore, reachedRing } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { DeployedRow } from './config-store.ts';

/** A rollout that has not reached every ring, with the row of what runs beyond. */
export interface StageRow {
  readonly probeId: string;
  readonly rings: RolloutCore['rings'];
  readonly reached: number;
  readonly base: DeployedRow | null;
}

/** The rollouts of an environment under which its processors differ. */
export async function stageRows(database: Kysely<Database>, environment: string): Promise<StageRow[]> {
  const rows = await activeRows(database, environment);
  return rows.flatMap(({ core, base_epoch, base_is_enabled, ...row }) => {
    const rollout = JSON.parse(core) as RolloutCore;
    const reached = reachedRing(rollout);
    if (reached < 0 || reached >= rollout.rings.length - 1) return [];
    // Off is off for both; and who switched a tripped probe on again meant both.
    const epoch = base_epoch + (row.epoch - row.rollout_epoch);
    const base = toBase({ ...row, epoch, is_enabled: row.is_enabled * base_is_enabled });
    return [{ probeId: row.id, rings: rollout.rings, reached, base }];
  });
}

function activeRows(database: Kysely<Database>, environment: string) {
  return database
    .selectFrom('rollout')
    .innerJoin('probe', 'probe.id', 'rollout.probe_id')
    .leftJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'rollout.probe_id')
        .onRef('revision.number', '=', 'rollout.base_revision'),
    )
    .select(['probe.id', 'probe.is_enabled', 'probe.epoch', 'revision.number'])
    .select(['revision.document', 'revision.content_hash', 'revision.plan', 'revision.plan_hash'])
    .select(['rollout.core', 'rollout.base_epoch', 'rollout.base_is_enabled'])
    .select('rollout.epoch as rollout_epoch')
    .where('rollout.environment', '=', environment)
    .where('rollout.is_active', '=', 1)
    .orderBy('rollout.id')
    .execute();
}

type BaseRow = Omit<
  Awaited<ReturnType<typeof activeRows>>[number],
  'core' | 'base_epoch' | 'base_is_enabled'
>;

function toBase({ id, is_enabled, epoch, number, document, content_hash, plan, plan_hash }: BaseRow) {
  if (number === null || document === null || content_hash === null || plan === null || plan_hash === null)
    return null;
  return { id, is_enabled, epoch, number, document, content_hash, plan, plan_hash };
}
