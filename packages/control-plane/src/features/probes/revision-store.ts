import { Plan, ProbeDocument, type Revision } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { cutPage, decodeCursor, type Page } from '../../lib/cursor.ts';
import type { Database } from '../../store/database.ts';
import type { RevisionTable } from '../../store/tables.ts';

/** Freezes a revision; it never changes again. */
export async function insertRevision(database: Kysely<Database>, revision: Revision): Promise<void> {
  const row: RevisionTable = {
    probe_id: revision.probeId,
    number: revision.number,
    document: JSON.stringify(revision.document),
    content_hash: revision.contentHash,
    plan: JSON.stringify(revision.plan),
    plan_hash: revision.planHash,
    engine_version: revision.engineVersion,
    author_id: revision.author.id,
    created_at: revision.createdAt,
  };
  await database.insertInto('revision').values(row).execute();
}

/** One revision; undefined when there is none of this number. */
export async function findRevision(
  database: Kysely<Database>,
  probeId: string,
  number: number,
): Promise<Revision | undefined> {
  const row = await revisionsOf(database, probeId).where('revision.number', '=', number).executeTakeFirst();
  return row && toRevision(row);
}

/** Revisions of a probe, newest first. */
export async function listRevisions(
  database: Kysely<Database>,
  probeId: string,
  page: { cursor?: string | undefined; limit: number },
): Promise<Page<Revision>> {
  let query = revisionsOf(database, probeId)
    .orderBy('revision.number', 'desc')
    .limit(page.limit + 1);
  if (page.cursor) query = query.where('revision.number', '<', readNumber(page.cursor));
  return cutPage(await query.execute(), page.limit, {
    item: toRevision,
    cursor: (row) => [String(row.number)],
  });
}

function readNumber(cursor: string): number {
  const number = Number(decodeCursor(cursor, 1)[0]);
  return Number.isInteger(number) ? number : 0;
}

function revisionsOf(database: Kysely<Database>, probeId: string) {
  return database
    .selectFrom('revision')
    .innerJoin('account', 'account.id', 'revision.author_id')
    .selectAll('revision')
    .select('account.name as author_name')
    .where('revision.probe_id', '=', probeId);
}

/** The revision in a row that carries the name of its author. */
export function toRevision(row: RevisionTable & { author_name: string }): Revision {
  return {
    probeId: row.probe_id,
    number: row.number,
    document: ProbeDocument.parse(JSON.parse(row.document)),
    contentHash: row.content_hash,
    plan: Plan.parse(JSON.parse(row.plan)),
    planHash: row.plan_hash,
    engineVersion: row.engine_version,
    author: { id: row.author_id, name: row.author_name },
    createdAt: row.created_at,
  };
}
