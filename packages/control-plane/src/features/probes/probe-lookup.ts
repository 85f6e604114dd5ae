import type { Kysely } from 'kysely';
import type { ProbeLookup } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { listMarkers } from '../history/history-store.ts';

/** Answers what the agents' side asks about probes, from the store. */
export function createProbeLookup(database: Kysely<Database>): ProbeLookup {
  return {
    environmentOf: async (probeId) => {
      const row = await database
        .selectFrom('probe')
        .select('environment')
        .where('id', '=', probeId)
        .executeTakeFirst();
      return row?.environment;
    },
    markers: (probeId, range) => listMarkers(database, probeId, range),
  };
}
