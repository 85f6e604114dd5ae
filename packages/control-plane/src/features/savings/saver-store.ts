import { Evidence, type ProbeSaving } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** A probe that let records in and out, with what its evidence projected. */
export type Saver = Pick<ProbeSaving, 'probeId' | 'title' | 'isOn' | 'projectedBytesPerSecond'>;

/** Looks probes up. `now`: milliseconds since the epoch. */
export async function findSavers(
  database: Kysely<Database>,
  probeIds: readonly string[],
  now: number,
): Promise<Saver[]> {
  if (probeIds.length === 0) return [];
  const rows = await database
    .selectFrom('probe')
    .select(['id', 'document', 'deployed_revision', 'is_enabled', 'tripped_at', 'expires_at'])
    .where('id', 'in', probeIds)
    .execute();
  const savers: Saver[] = [];
  for (const row of rows) {
    const isRunning = row.deployed_revision !== null && row.is_enabled === 1 && row.tripped_at === null;
    savers.push({
      probeId: row.id,
      title: (JSON.parse(row.document) as { title: string }).title,
      isOn: isRunning && (row.expires_at === null || Date.parse(row.expires_at) > now),
      projectedBytesPerSecond: await projection(database, row.id),
    });
  }
  return savers;
}

async function projection(database: Kysely<Database>, probeId: string): Promise<number | null> {
  const row = await database
    .selectFrom('review')
    .select('evidence')
    .where('probe_id', '=', probeId)
    .where('evidence', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row?.evidence) return null;
  const { summary } = Evidence.parse(JSON.parse(row.evidence));
  return summary.inScope === 0 ? null : summary.bytesPerSecondBefore - summary.bytesPerSecondAfter;
}
