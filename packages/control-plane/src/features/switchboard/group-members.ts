import { ProbeDocument, type SwitchGroup } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** A rolled-out probe with the groups that its deployed revision is in: a draft moves nobody. */
export interface GroupMember {
  readonly probeId: string;
  readonly groups: readonly SwitchGroup[];
}

/** The rolled-out probes of an environment with their groups, in the order of its pipeline. */
export async function listMembers(database: Kysely<Database>, environment: string): Promise<GroupMember[]> {
  const rows = await database
    .selectFrom('probe')
    .innerJoin('revision', (join) =>
      join
        .onRef('revision.probe_id', '=', 'probe.id')
        .onRef('revision.number', '=', 'probe.deployed_revision'),
    )
    .select(['probe.id', 'revision.document'])
    .where('probe.environment', '=', environment)
    .orderBy('probe.position')
    .execute();
  return rows.map(({ id, document }) => ({
    probeId: id,
    groups: groupsOf(ProbeDocument.parse(JSON.parse(document))),
  }));
}

/**
 * A number that grows with every change of a probe that was ever rolled out in an environment. One that was rolled back
 * to nothing goes on counting: else the sum could fall and come back to a number that somebody saw.
 */
export async function boardVersion(database: Kysely<Database>, environment: string): Promise<number> {
  const { version } = await database
    .selectFrom('probe')
    .select((select) => select.fn.sum<number | null>('version').as('version'))
    .where('environment', '=', environment)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('deployed_revision', 'is not', null),
        exists(selectFrom('rollout').select('rollout.id').whereRef('rollout.probe_id', '=', 'probe.id')),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(version ?? 0);
}

/** Whether a probe is in a group. */
export function isIn(group: SwitchGroup): (member: GroupMember) => boolean {
  const key = groupKey(group);
  return (member) => member.groups.some((one) => groupKey(one) === key);
}

/** The groups that a document puts its probe in. */
function groupsOf({ scope, themes = [] }: ProbeDocument): SwitchGroup[] {
  return [
    ...scope.services.map((name) => ({ kind: 'service' as const, name })),
    ...themes.map((name) => ({ kind: 'theme' as const, name })),
  ];
}

/** A text that only equal groups share. */
export function groupKey({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `${kind}:${name}`;
}
