import type { FastifyBaseLogger } from 'fastify';
import type { Kysely } from 'kysely';
import type { Clock } from '../../lib/clock.ts';
import type { Database } from '../../store/database.ts';
import { readAnchors } from './anchor-file.ts';
import { AnchorWriter, readHead } from './anchor-writer.ts';
import { AuditShipper } from './audit-shipper.ts';

interface TrailDependencies {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly log: FastifyBaseLogger;
  readonly anchorFile: string;
  /** The base URL of an OTLP/HTTP receiver; null ships nowhere. */
  readonly otlp: string | null;
}

/** What follows the audit log as it grows: its marks outside of the database, and its copy at a collector. */
export class AuditTrail {
  readonly #from: TrailDependencies;
  readonly #anchors: AnchorWriter;
  readonly #shipper: AuditShipper | null;

  constructor(from: TrailDependencies) {
    const { database, clock, log, otlp } = from;
    this.#from = from;
    this.#anchors = new AnchorWriter({
      database,
      clock,
      file: from.anchorFile,
      // Whoever collects the log of this process holds the marks too.
      onAnchor: ({ sequence, hash }) => log.info({ sequence, hash }, 'audit log marked'),
      onError: (error) => log.error({ err: error }, 'the audit log was not marked'),
    });
    this.#shipper =
      otlp === null
        ? null
        : new AuditShipper({
            database,
            url: otlp,
            onError: (error) => log.error({ err: error }, 'the audit log was not shipped; trying again'),
          });
  }

  /** Marks what there is, and ships what was not shipped. A log that is shorter than its marks is told at once. */
  async start(): Promise<void> {
    const { database, anchorFile, log } = this.#from;
    const [head, anchors] = await Promise.all([readHead(database), readAnchors(anchorFile).catch(() => [])]);
    const last = Math.max(0, ...anchors.map(({ sequence }) => sequence));
    if (last > head.sequence)
      log.error(
        { marked: last, found: head.sequence },
        'the audit log was cut off: its verification says where',
      );
    this.grown();
  }

  /** The log has new entries. */
  grown(): void {
    void this.#anchors.mark();
    this.#shipper?.wake();
  }

  /** Settles once the end of the log is marked. */
  async close(): Promise<void> {
    await this.#shipper?.close();
    await this.#anchors.mark();
  }
}
