import type { FastifyBaseLogger } from 'fastify';
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

  const onChange = (change: AgentChange) => {
    if (change.kind === 'trip') return queue.add(`trip/${change.probeId}`, () => trips.trip(change));
    if (change.kind === 'failure')
      return queue.add(`failure/${change.agentId}/${change.sequence}`, () => trips.fail(change));
    if (change.kind === 'report' && !isDue(lastReports, change.environment)) return;
    queue.add(`check/${change.environment}`, () => confirmations.check(change.environment));
  };

  const stopListening = directory.onChange(onChange);
  const timer = setInterval(() => queue.add('expire', expire), EXPIRY_MS).unref();
  return () => {
    stopListening();
    clearInterval(timer);
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

  add(key: string, task: () => Promise<void>): void {
    const isQueued = this.#waiting.has(key);
    this.#waiting.set(key, task);
    if (!isQueued) this.#running = this.#running.then(() => this.#run(key));
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
