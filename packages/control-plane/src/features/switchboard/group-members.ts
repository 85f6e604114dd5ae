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

/** The groups that a document puts its probe in. */
function groupsOf({ scope, themes = [] }: ProbeDocument): SwitchGroup[] {
  return [
    ...scope.services.map((name) => ({ kind: 'service' as const, name })),
    ...themes.map((name) => ({ kind: 'theme' as const, name })),
  ];
}

/** A text that only equal groups share. */
export function groupKey({ kind, name }: SwitchGroup): string {
  return `${kind}:${name}`;
}
