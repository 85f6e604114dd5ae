import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { readAudit } from './audit-store.ts';
import { toOtlpLogs } from './to-otlp-logs.ts';

interface ShipperDependencies {
  readonly database: Kysely<Database>;
  /** The base URL of an OTLP/HTTP receiver. */
  readonly url: string;
  readonly onError: (error: unknown) => void;
  /** The first pause after a failure; each further one doubles it. */
  readonly retryMs?: number;
}

const RETRY_MS = 1_000;
const MAX_RETRY_MS = 60_000;
const TIMEOUT_MS = 10_000;

/** Sends every entry of the audit log to a collector, in order and at least once: the position is kept in the database. */
export class AuditShipper {
  readonly #from: ShipperDependencies;
  readonly #stop = new AbortController();
  #isDue = false;
  #failures = 0;
  #work: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(from: ShipperDependencies) {
    this.#from = from;
  }

  /** There may be something to send. */
  wake(): void {
    this.#isDue = true;
    if (this.#work || this.#timer || this.#stop.signal.aborted) return;
    this.#work = this.#run().finally(() => {
      this.#work = null;
    });
  }

  /** Ends what is under way; the rest is sent after the next start. */
  async close(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#work;
  }

  async #run(): Promise<void> {
    try {
      while (this.#isDue) {
        this.#isDue = false;
        await this.#ship();
        this.#failures = 0;
      }
    } catch (error) {
      if (!this.#stop.signal.aborted) this.#retry(error);
    }
  }

  #retry(error: unknown): void {
    this.#from.onError(error);
    const pause = (this.#from.retryMs ?? RETRY_MS) * 2 ** this.#failures;
    this.#failures += 1;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.wake();
      },
      Math.min(MAX_RETRY_MS, pause),
    ).unref();
  }

  async #ship(): Promise<void> {
    const { database, url } = this.#from;
    const after = await readPosition(database, url);
    for await (const entries of readAudit(database, { filter: {}, reach: 'everything', after })) {
      await this.#post(JSON.stringify(toOtlpLogs(entries)));
      await savePosition(database, url, entries.at(-1)?.sequence ?? after);
    }
  }

  async #post(body: string): Promise<void> {
    const response = await fetch(new URL('/v1/logs', this.#from.url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`The collector answered ${response.status}.`);
  }
}

async function readPosition(database: Kysely<Database>, target: string): Promise<number> {
  const row = await database
    .selectFrom('audit_shipment')
    .select('sequence')
    .where('target', '=', target)
    .executeTakeFirst();
  return row?.sequence ?? 0;
}

async function savePosition(database: Kysely<Database>, target: string, sequence: number): Promise<void> {
  await database
    .insertInto('audit_shipment')
    .values({ target, sequence })
    .onConflict((conflict) => conflict.column('target').doUpdateSet({ sequence }))
    .execute();
}
