import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import type { ProbeReader } from '../probes/probe-reader.ts';
import type { FleetSources } from './fleet-view.ts';
import { RolloutReader } from './rollout-reader.ts';
import { RolloutRunner } from './rollout-runner.ts';
import { RolloutService } from './rollout-service.ts';

/** What rollouts are built on. */
export interface RolloutParts extends FleetSources {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly probes: ProbeReader;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Builds what starts, carries on and shows rollouts. */
export function createRollouts(parts: RolloutParts) {
  const { database, directory, configs, changes, probes, clock } = parts;
  const reader = new RolloutReader({ database, directory });
  return {
    reader,
    service: new RolloutService({ directory, configs, changes, probes, reader }),
    preflight: { database, directory, clock },
    runner: new RolloutRunner(parts),
  };
}
