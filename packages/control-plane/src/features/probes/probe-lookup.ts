import { Plan } from '@lookout/contract';
import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { ProbeLookup } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { listMarkers } from '../history/history-store.ts';

const MAX_KNOWN_PLANS = 500;

/** Answers what the agents' side asks about probes, from the store. */
export function createProbeLookup(database: Kysely<Database>): ProbeLookup {
  // Revisions never change, and charts ask for them with every renewal.
  const known = new LRUCache<string, Plan>({ max: MAX_KNOWN_PLANS });
  const toPlan = ({ plan, plan_hash }: { plan: string; plan_hash: string }): Plan => {
    const parsed = known.get(plan_hash) ?? Plan.parse(JSON.parse(plan));
    known.set(plan_hash, parsed);
    return parsed;
  };
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
    plansOf: async (probeId) => {
      const rows = await database
        .selectFrom('revision')
        .select(['plan', 'plan_hash'])
        .where('probe_id', '=', probeId)
        .execute();
      return rows.map(toPlan);
    },
    charted: async (environment) => {
      const rows = await database
        .selectFrom('probe')
        .leftJoin('revision', (join) =>
          join
            .onRef('revision.probe_id', '=', 'probe.id')
            .onRef('revision.number', '=', 'probe.deployed_revision'),
        )
        .select(['probe.id', 'probe.document', 'plan', 'plan_hash'])
        .where('probe.environment', '=', environment)
        .execute();
      return rows.map(({ id, document, plan, plan_hash }) => ({
        id,
        title: (JSON.parse(document) as { title: string }).title,
        visualization: (plan && plan_hash && toPlan({ plan, plan_hash }).render?.visualization) || null,
      }));
    },
  };
}
