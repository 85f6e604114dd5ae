import {
  type Account,
  type AuditEntry,
  type AuditFilter,
  type AuditSummary,
  type AuditVerification,
  EVERYWHERE,
} from '@lookout/contract';
import type { Kysely } from 'kysely';
import { type Clock, timestamp } from '../../lib/clock.ts';
import type { Page } from '../../lib/cursor.ts';
import { notFound } from '../../lib/problem-error.ts';
import type { Database } from '../../store/database.ts';
import type { Changes } from '../changes/changes.ts';
import { type AuditReach, findAudit, listAudit, readAudit } from './audit-store.ts';
import { describeVerification } from './describe-verification.ts';
import { verifyChain } from './verify-chain.ts';

interface AuditDependencies {
  readonly database: Kysely<Database>;
  readonly changes: Changes;
  readonly clock: Clock;
  readonly anchorFile: string;
}

/** Reads the audit log for those who administer, and proves that it is whole. */
export class AuditService {
  readonly #from: AuditDependencies;
  #verifying: Promise<AuditVerification> | null = null;

  constructor(from: AuditDependencies) {
    this.#from = from;
  }

  list(
    account: Account,
    { cursor, limit, ...filter }: AuditFilter & { cursor?: string | undefined; limit: number },
  ): Promise<Page<AuditSummary>> {
    return listAudit(this.#from.database, { filter, reach: reachOf(account) }, { cursor, limit });
  }

  async get(account: Account, sequence: number): Promise<AuditEntry> {
    const entry = await findAudit(this.#from.database, sequence, reachOf(account));
    if (!entry) throw notFound('audit entry', String(sequence));
    return entry;
  }

  /** JSON lines, oldest first. That somebody took the log away is part of the log. */
  async *export(account: Account, filter: AuditFilter): AsyncGenerator<string> {
    await this.#from.changes.make(async (change) =>
      change.audit({
        action: 'audit.exported',
        subject: { kind: 'audit', id: 'log', environment: filter.environment ?? null },
        text: `${account.name} exported the audit log.`,
        after: { filter },
      }),
    );
    for await (const page of readAudit(this.#from.database, { filter, reach: reachOf(account) }))
      yield page.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  }

  /** Reads the whole log. Those who ask at the same time share one answer. */
  verify(): Promise<AuditVerification> {
    this.#verifying ??= this.#verify().finally(() => {
      this.#verifying = null;
    });
    return this.#verifying;
  }

  async #verify(): Promise<AuditVerification> {
    const { database, anchorFile, clock } = this.#from;
    const found = await verifyChain(database, anchorFile);
    return { ...found, text: describeVerification(found), verifiedAt: timestamp(clock.now()) };
  }
}

/** Entries of no environment concern the whole installation: they are for who administers all of it. */
function reachOf({ grants }: Account): AuditReach {
  const administered = grants.filter(({ rights }) => rights.includes('administer'));
  if (administered.some(({ environment }) => environment === EVERYWHERE)) return 'everything';
  return administered.map(({ environment }) => environment);
}
