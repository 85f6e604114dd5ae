import {
  type PersonRef,
  ProbeDocument,
  type ReviewState,
  type RolloutState,
  type Timestamp,
} from '@lookout/contract';
import type { RolloutCore } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** Everything that is stored about one probe, as the state rules and the read model want it. */
export interface ProbeFacts {
  readonly id: string;
  readonly version: number;
  readonly environment: string;
  readonly document: ProbeDocument;
  readonly producesMetrics: boolean | null;
  readonly owner: PersonRef;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly latestRevision: number;
  /** Counts up whenever processors shall forget a trip. */
  readonly epoch: number;
  readonly deployed: DeployedFacts | null;
  /** The newest review. */
  readonly review: NewestReview | null;
  /** The newest rollout. */
  readonly rollout: RolloutFacts | null;
  readonly ripCord: {
    readonly isPulled: boolean;
    readonly at: Timestamp | null;
    readonly by: PersonRef | null;
  };
}

/** The newest review of a probe. */
export interface NewestReview {
  readonly id: string;
  readonly revision: number;
  readonly state: ReviewState;
  readonly updatedAt: Timestamp;
  /** Set once somebody or time has ended it. */
  readonly closed: { readonly at: Timestamp; readonly by: PersonRef | null; readonly reason: string } | null;
}

/** Where the newest rollout of a probe stands. */
export interface RolloutFacts {
  readonly id: string;
  readonly revision: number;
  readonly state: RolloutState;
  readonly rings: number;
}

/** What is stored about the deployed revision of a probe. */
export interface DeployedFacts {
  readonly revision: number;
  readonly position: number;
  readonly isEnabled: boolean;
  readonly epoch: number;
  readonly switchedAt: Timestamp;
  readonly switchedBy: PersonRef;
  readonly confirmedMilliseconds: number | null;
  readonly expiresAt: Timestamp | null;
  readonly trip: { readonly at: Timestamp; readonly reason: string } | null;
}

/** One probe; undefined when there is none of this id. */
export async function findProbe(
  database: Kysely<Database>,
  probeId: string,
): Promise<ProbeFacts | undefined> {
  const row = await selectFacts(database).where('probe.id', '=', probeId).executeTakeFirst();
  return row && toFacts(row);
}

/** The query behind `ProbeFacts`, to be narrowed. */
export function selectFacts(database: Kysely<Database>) {
  return database
    .selectFrom('probe')
    .innerJoin('environment', 'environment.name', 'probe.environment')
    .innerJoin('account as owner', 'owner.id', 'probe.owner_id')
    .leftJoin('account as switcher', 'switcher.id', 'probe.switched_by')
    .leftJoin('account as puller', 'puller.id', 'environment.changed_by')
    .leftJoin('review', (join) =>
      join.on((on) =>
        on(
          'review.id',
          '=',
          on
            .selectFrom('review as newest')
            .select((select) => select.fn.max('newest.id').as('id'))
            .whereRef('newest.probe_id', '=', 'probe.id'),
        ),
      ),
    )
    .leftJoin('account as closer', 'closer.id', 'review.closed_by')
    .leftJoin('rollout', (join) =>
      join.on((on) =>
        on(
          'rollout.id',
          '=',
          on
            .selectFrom('rollout as newest_rollout')
            .select((select) => select.fn.max('newest_rollout.id').as('id'))
            .whereRef('newest_rollout.probe_id', '=', 'probe.id'),
        ),
      ),
    )
    .selectAll('probe')
    .select(['owner.name as owner_name', 'switcher.name as switcher_name', 'puller.name as puller_name'])
    .select(['environment.is_rip_cord_pulled', 'environment.changed_at', 'environment.changed_by'])
    .select(['review.id as review_id', 'review.revision as review_revision', 'review.state as review_state'])
    .select(['review.updated_at as review_updated_at', 'review.closed_at', 'review.closed_by'])
    .select(['review.closed_reason', 'closer.name as closer_name'])
    .select(['rollout.id as rollout_id', 'rollout.revision as rollout_revision', 'rollout.core']);
}

/** A row of `selectFacts`. */
export type FactsRow = Awaited<ReturnType<ReturnType<typeof selectFacts>['executeTakeFirstOrThrow']>>;

/** The facts in a row. */
export function toFacts(row: FactsRow): ProbeFacts {
  return {
    id: row.id,
    version: row.version,
    environment: row.environment,
    document: ProbeDocument.parse(JSON.parse(row.document)),
    producesMetrics: row.produces_metrics === null ? null : row.produces_metrics === 1,
    owner: { id: row.owner_id, name: row.owner_name },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    latestRevision: row.latest_revision,
    epoch: row.epoch,
    deployed: toDeployed(row),
    review: toReview(row),
    rollout: toRollout(row),
    ripCord: {
      isPulled: row.is_rip_cord_pulled === 1,
      at: row.changed_at,
      by: person(row.changed_by, row.puller_name),
    },
  };
}

function toDeployed(row: FactsRow): DeployedFacts | null {
  const switchedBy = person(row.switched_by, row.switcher_name);
  if (row.deployed_revision === null || row.switched_at === null || switchedBy === null) return null;
  return {
    revision: row.deployed_revision,
    position: row.position ?? 0,
    isEnabled: row.is_enabled === 1,
    epoch: row.epoch,
    switchedAt: row.switched_at,
    switchedBy,
    confirmedMilliseconds: row.confirmed_milliseconds,
    expiresAt: row.expires_at,
    trip: row.tripped_at === null ? null : { at: row.tripped_at, reason: row.trip_reason ?? '' },
  };
}

function toReview(row: FactsRow): ProbeFacts['review'] {
  const { review_id: id, review_revision: revision, review_updated_at: updatedAt } = row;
  if (id === null || revision === null || updatedAt === null) return null;
  const closed = row.closed_at === null ? null : toClosed(row, row.closed_at);
  return { id, revision, state: row.review_state as ReviewState, updatedAt, closed };
}

function toClosed(row: FactsRow, at: Timestamp): NewestReview['closed'] {
  return { at, by: person(row.closed_by, row.closer_name), reason: row.closed_reason ?? '' };
}

function toRollout({ rollout_id: id, rollout_revision: revision, core }: FactsRow): RolloutFacts | null {
  if (id === null || revision === null || core === null) return null;
  const { state, rings } = JSON.parse(core) as RolloutCore;
  return { id, revision, state, rings: rings.length };
}

function person(id: string | null, name: string | null): PersonRef | null {
  return id !== null && name !== null ? { id, name } : null;
}
