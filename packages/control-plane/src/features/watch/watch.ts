import type { FastifyBaseLogger } from 'fastify';
import { Paced } from '../../lib/paced.ts';
import type { AgentChange, AgentDirectory } from '../../ports.ts';
import type { ConfirmationWatch } from './confirmation-watch.ts';
import type { TripWatch } from './trip-watch.ts';

const EXPIRY_MS = 1000;
/** How often readers hear of new measurements. */
const REPORT_MS = 2000;

interface WatchDependencies {
  readonly directory: AgentDirectory;
  readonly confirmations: ConfirmationWatch;
  readonly trips: TripWatch;
  readonly expire: () => Promise<void>;
  readonly log: FastifyBaseLogger;
}

/** Starts to follow processors and the clock; the answer ends it, once what is under way has ended. */
export function startWatch(from: WatchDependencies): () => Promise<void> {
  const { directory, confirmations, trips, expire, log } = from;
  const queue = new LatestQueue((error) => log.error({ err: error }, 'following the processors failed'));
  const lastReports = new Map<string, number>();

  const checks = new Map<string, Paced>();
  const checkOf = (environment: string): Paced => {
    const check = () => queue.add(`check/${environment}`, () => confirmations.check(environment));
    const known = checks.get(environment) ?? new Paced(check);
    checks.set(environment, known);
    return known;
  };

  const onChange = (change: AgentChange) => {
    if (change.kind === 'trip') return void queue.add(`trip/${change.probeId}`, () => trips.trip(change));
    if (change.kind === 'failure')
      return void queue.add(`failure/${change.agentId}/${change.sequence}`, () => trips.fail(change));
    if (change.kind === 'report' && !isDue(lastReports, change.environment)) return;
    checkOf(change.environment).ask();
  };

  const stopListening = directory.onChange(onChange);
  const timer = setInterval(() => void queue.add('expire', expire), EXPIRY_MS).unref();
  return () => {
    stopListening();
    clearInterval(timer);
    for (const check of checks.values()) check.close();
    return queue.close();
  };
}

function isDue(lastReports: Map<string, number>, environment: string): boolean {
  const now = Date.now();
  if (now - (lastReports.get(environment) ?? 0) < REPORT_MS) return false;
  lastReports.set(environment, now);
  return true;
}

/** Runs tasks one after the other; a task that waits already is not queued twice, the newer takes its place. */
class LatestQueue {
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #onError: (error: unknown) => void;
  #running: Promise<void> = Promise.resolve();

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  /** Settles when everything up to this task has run. */
  add(key: string, task: () => Promise<void>): Promise<void> {
    const isQueued = this.#waiting.has(key);
    this.#waiting.set(key, task);
    if (!isQueued) this.#running = this.#running.then(() => this.#run(key));
    return this.#running;
  }

  close(): Promise<void> {
    this.#waiting.clear();
    return this.#running;
  }

  async #run(key: string): Promise<void> {
    const task = this.#waiting.get(key);
    this.#waiting.delete(key);
    try {
      await task?.();
    } catch (error) {
      this.#onError(error);
    }
  }
}
