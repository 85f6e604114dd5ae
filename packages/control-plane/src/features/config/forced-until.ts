import type { ReviewState } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** Until when revisions may run whose approvals were set aside, by `forcedKey`. */
export type ForcedUntil = ReadonlyMap<string, string>;

/** Names one revision of one probe. */
export function forcedKey(probeId: string, revision: number): string {
  return `${probeId}/${revision}`;
}

/** The revisions of an environment that run, or could, without their approvals. */
export async function listForced(database: Kysely<Database>, environment: string): Promise<ForcedUntil> {
  const rows = await database
    .selectFrom('review')
    .select(['probe_id', 'revision', 'forced_until'])
    .where('environment', '=', environment)
    .where('state', '=', 'forced' satisfies ReviewState)
    .execute();
  return new Map(
    rows.flatMap(({ probe_id, revision, forced_until: until }) =>
      until === null ? [] : [[forcedKey(probe_id, revision), until] as const],
    ),
  );
}
