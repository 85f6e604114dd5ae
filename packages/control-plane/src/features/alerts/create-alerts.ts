import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import type { ConfigSource } from '../../ports.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { SqlMetricStore } from '../metrics/sql-metric-store.ts';
import { createProbeLookup } from '../probes/probe-lookup.ts';
import { AlertRunner } from './alert-runner.ts';
import { AlertService } from './alert-service.ts';
import { WatchedMetrics } from './watched-metrics.ts';

interface AlertsDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly configs: ConfigSource;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
}

/** Alerts on metrics: what keeps them, and what looks at them. */
export function createAlerts(from: AlertsDependencies): {
  readonly service: AlertService;
  readonly runner: AlertRunner;
} {
  const metrics = new WatchedMetrics({ ...from, store: new SqlMetricStore(from.database) });
  const runner = new AlertRunner({ ...from, metrics });
  return {
    service: new AlertService({ ...from, metrics, runner, probes: createProbeLookup(from.database) }),
    runner,
  };
}
