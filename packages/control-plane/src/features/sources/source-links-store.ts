import { NewSourceLinks, type SourceLinks } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';

/** The templates of an environment; none where nobody set any. */
export async function findSourceLinks(database: Kysely<Database>, environment: string): Promise<SourceLinks> {
  const row = await database
    .selectFrom('source_links')
    .leftJoin('account', 'account.id', 'source_links.changed_by')
    .selectAll('source_links')
    .select('account.name as person_name')
    .where('environment', '=', environment)
    .executeTakeFirst();
  if (!row) return { environment, version: 1, links: [], changedAt: null, changedBy: null };
  return {
    environment,
    version: row.version,
    ...NewSourceLinks.parse({ links: JSON.parse(row.links) }),
    changedAt: row.changed_at,
    changedBy: row.person_name,
  };
}

/** Writes templates as the version after the one they were made from. */
export async function saveSourceLinks(
  database: Kysely<Database>,
  {
    environment,
    links,
    ...made
  }: NewSourceLinks & { environment: string; version: number; at: string; by: string },
): Promise<void> {
  const row = {
    version: made.version,
    links: JSON.stringify(links),
    changed_at: made.at,
    changed_by: made.by,
  };
  await database
    .insertInto('source_links')
    .values({ environment, ...row })
    .onConflict((conflict) => conflict.column('environment').doUpdateSet(row))
    .execute();
}
