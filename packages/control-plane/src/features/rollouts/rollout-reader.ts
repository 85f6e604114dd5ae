import type { Rollout, RolloutAgent, RolloutSummary } from '@lookout/contract';
import { maskText } from '@lookout/engine';
import { ringOf } from '@lookout/governance';
import type { Kysely } from 'kysely';
import type { Page } from '../../lib/cursor.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { AgentDirectory } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import { findRollout, listRollouts } from './rollout-store.ts';
import type { StoredRollout } from './stored-rollout.ts';

/** Reads rollouts as people see them: the stored truth with the agents that are there. */
export class RolloutReader {
  readonly #database: Kysely<Database>;
  readonly #directory: AgentDirectory;

  constructor(from: { database: Kysely<Database>; directory: AgentDirectory }) {
    this.#database = from.database;
    this.#directory = from.directory;
  }

  /** One rollout. Throws a problem when there is none. */
  async get(rolloutId: string): Promise<Rollout> {
    const rollout = await findRollout(this.#database, rolloutId);
    if (!rollout) throw notFound('rollout', rolloutId);
    return this.#toRollout(rollout);
  }

  /** Rollouts of an environment, newest first. */
  list(page: {
    environment: string;
    probeId?: string | undefined;
    cursor?: string | undefined;
    limit: number;
  }): Promise<Page<RolloutSummary>> {
    return listRollouts(this.#database, page, (rollout) => ({
      ...headOf(rollout),
      rings: rollout.core.rings.length,
    }));
  }

  #toRollout(rollout: StoredRollout): Rollout {
    const byRing = agentsByRing(rollout, this.#directory);
    const rings = rollout.core.rings.map((ring, index) => ({ ...ring, agents: byRing[index] ?? [] }));
    return { ...headOf(rollout), rings };
  }
}

function headOf(rollout: StoredRollout): Omit<Rollout, 'rings'> {
  const { core, base, epoch, isFast, predictedShare, ...head } = rollout;
  return { ...head, baseRevision: base.revision, state: core.state };
}

function agentsByRing({ core, environment }: StoredRollout, directory: AgentDirectory): RolloutAgent[][] {
  const rings: RolloutAgent[][] = core.rings.map(() => []);
  for (const { id, name, attributes, isConnected } of directory.deliveries(environment)) {
    const progress = core.progress[id] ?? { kind: 'waiting' as const };
    rings[ringOf(core.rings, { id, attributes })]?.push({ id, name: maskText(name), isConnected, progress });
  }
  return rings;
}
