import type { AlertReading } from '@lookout/contract';
import { stepAlert, turnOf, type WindowValue } from '@lookout/governance';
import type { Kysely } from 'kysely';
import { timestamp } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { findAlert, listEnabled, type StoredAlert, saveAlert } from './alert-store.ts';
import { tellTurn } from './tell-turn.ts';
import type { WatchedMetrics } from './watched-metrics.ts';

interface RunnerDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly metrics: WatchedMetrics;
  readonly onError: (error: unknown) => void;
}

/** The finest buckets that alerts look at are as wide. */
const LOOK_EVERY_MS = 10_000;

/**
 * Looks at every alert again and again. Where an alert stands is in the store, so that a process that ends forgets
 * neither what was told nor since when a condition holds; what it saw last is in memory only.
 */
export class AlertRunner {
  readonly #from: RunnerDependencies;
  readonly #readings = new Map<string, AlertReading>();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(from: RunnerDependencies) {
    this.#from = from;
  }

  start(): void {
    this.#timer = setInterval(() => void this.run(), LOOK_EVERY_MS).unref();
  }

  /** Looks at every alert that is on, after the look that is under way. Never rejects: what failed is tried again. */
  run(): Promise<void> {
    this.#running = this.#running.then(() => this.#lookAtAll()).catch(this.#from.onError);
    return this.#running;
  }

  /** What an alert saw when it was looked at last. */
  readingOf(alertId: string): AlertReading | null {
    return this.#readings.get(alertId) ?? null;
  }

  /** Settles when the look that is under way has ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #lookAtAll(): Promise<void> {
    const alerts = await listEnabled(this.#from.database);
    const enabled = new Set(alerts.map(({ id }) => id));
    for (const id of this.#readings.keys()) if (!enabled.has(id)) this.#readings.delete(id);
    for (const alert of alerts) {
      if (this.#isClosed) return;
      await this.#lookAt(alert).catch(this.#from.onError);
    }
  }

  async #lookAt(alert: StoredAlert): Promise<void> {
    const { environment, document } = alert;
    const seen = await this.#from.metrics.newest({ environment, watch: document.watch });
    this.#readings.set(alert.id, { at: timestamp(seen.at), value: seen.value });
    // Most looks find nothing new: those cost no transaction.
    if (stepOf(alert, seen) === alert.state) return;
    await this.#from.changes.make(async (change) => {
      const now = await findAlert(change.transaction, { environment, alertId: alert.id });
      if (now?.version !== alert.version || !now.document.isEnabled) return;
      const next = { ...now, state: stepOf(now, seen) };
      await saveAlert(change.transaction, next);
      const turn = turnOf(now.state, next.state);
      if (turn) await tellTurn(change, next, turn);
      change.effects.alerts.set(alert.id, environment);
    });
  }
}

function stepOf({ state, document: { watch }, band }: StoredAlert, seen: WindowValue) {
  const { condition, holdMinutes } = watch;
  return stepAlert(state, seen, { condition, holdMinutes, band });
}
