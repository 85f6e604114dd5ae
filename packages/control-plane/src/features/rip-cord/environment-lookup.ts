import type { Kysely } from 'kysely';
import type { EnvironmentLookup } from '../../http/call-environments.ts';
import type { Database } from '../../store/database.ts';

/** Finds the environment of what a call names by its id, in the store. */
export function createEnvironmentLookup(database: Kysely<Database>): EnvironmentLookup {
  const find = async (table: 'probe' | 'review' | 'rollout', id: string) => {
    const row = await database
      .selectFrom(table)
      .select('environment')
      .where('id', '=', id)
      .executeTakeFirst();
    return row?.environment;
  };
  return {
    probe: (id) => find('probe', id),
    review: (id) => find('review', id),
    rollout: (id) => find('rollout', id),
  };
}
