import type { PersonRef, Timestamp } from '@lookout/contract';
import type { RolloutCore } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** Everything that is stored about one rollout. */
export interface StoredRollout {
  readonly id: string;
  readonly version: number;
  readonly probeId: string;
  readonly probeTitle: string;
  readonly environment: string;
  readonly revision: number;
  readonly contentHash: string;
  readonly base: { readonly revision: number | null; readonly isEnabled: boolean; readonly epoch: number };
  readonly epoch: number;
  readonly isFast: boolean;
  readonly predictedShare: number | null;
  readonly core: RolloutCore;
  readonly startedBy: PersonRef;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
}

/** The query behind `StoredRollout`, to be narrowed. The title is that of the revision on its way. */
export function selectRollouts(database: Kysely<Database>) {
  return database
    .selectFrom('rollout')
    .innerJoin('account', 'account.id', 'rollout.started_by')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'rollout.probe_id')
        .onRef('revision.number', '=', 'rollout.revision'),
    )
    .selectAll('rollout')
    .select(['account.name as starter_name', 'revision.document']);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectRollouts>['executeTakeFirstOrThrow']>>;

/** The rollout in a row of `selectRollouts`. */
export function toStored(row: Row): StoredRollout {
  return {
    id: row.id,
    version: row.version,
    probeId: row.probe_id,
    probeTitle: (JSON.parse(row.document) as { title: string }).title,
    environment: row.environment,
    revision: row.revision,
    contentHash: row.content_hash,
    base: { revision: row.base_revision, isEnabled: row.base_is_enabled === 1, epoch: row.base_epoch },
    epoch: row.epoch,
    isFast: row.is_fast === 1,
    predictedShare: row.predicted_share,
    core: JSON.parse(row.core) as RolloutCore,
    startedBy: { id: row.started_by, name: row.starter_name },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
