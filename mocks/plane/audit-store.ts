import {
  AUDIT_GENESIS,
  type AuditActor,
  type AuditEntry,
  type AuditFilter,
  type AuditSummary,
  type AuditVerification,
  contentHash,
  type PersonRef,
  type ProbeEvent,
} from '@lookout/contract';
import type { Context } from './context.ts';
import { notFound } from './problem-error.ts';

type Note = Pick<AuditEntry, 'action' | 'subject' | 'text' | 'before' | 'after'> & {
  readonly person: PersonRef | null;
};

const SYSTEM: AuditActor = { kind: 'system', id: null, name: 'Lookout', tokenId: null };
const FROM = { address: '127.0.0.1', userAgent: 'This browser', requestId: 'in-memory' };

/** The audit log of the in-memory control plane: a chain of hashes as the real one. */
export class AuditStore {
  readonly #context: Context;
  readonly #entries: AuditEntry[] = [];

  constructor(context: Context) {
    this.#context = context;
  }

  /** Puts an event of a probe's history on record. */
  tell(environment: string, { kind, probeId, text, person, revision }: ProbeEvent): void {
    this.add({
      action: `probe.${kind}`,
      subject: { kind: 'probe', id: probeId, environment },
      text,
      before: null,
      after: { revision },
      person,
    });
  }

  add({ person, ...note }: Note): void {
    const entry = {
      ...note,
      sequence: this.#entries.length + 1,
      at: this.#context.timestamp(),
      actor: person ? toActor(person) : SYSTEM,
      from: person && FROM,
      previousHash: this.#entries.at(-1)?.hash ?? AUDIT_GENESIS,
    };
    this.#entries.push({ ...entry, hash: contentHash(entry) });
  }

  /** Newest first, without what changed. */
  list(filter: AuditFilter): AuditSummary[] {
    return this.find(filter)
      .reverse()
      .map(({ before: _before, after: _after, ...summary }) => summary);
  }

  /** Oldest first. */
  find(filter: AuditFilter): AuditEntry[] {
    return this.#entries.filter((entry) => passes(entry, filter));
  }

  get(sequence: number): AuditEntry {
    const entry = this.#entries[sequence - 1];
    if (!entry) throw notFound('audit entry');
    return entry;
  }

  verify(): AuditVerification {
    const entries = this.#entries.length;
    const { hash } = this.#entries.at(-1) ?? { hash: AUDIT_GENESIS };
    return {
      isIntact: true,
      entries,
      head: { sequence: entries, hash },
      anchors: 0,
      fault: null,
      text: `The audit log is whole: ${entries} entries follow one another.`,
      verifiedAt: this.#context.timestamp(),
    };
  }
}

function toActor({ id, name }: PersonRef): AuditActor {
  return { kind: 'person', id, name, tokenId: null };
}

function passes(entry: AuditEntry, filter: AuditFilter): boolean {
  const { person, action, environment, subject, from, to, text } = filter;
  const tests = [
    person === undefined || entry.actor.id === person,
    action === undefined || entry.action === action || entry.action.startsWith(`${action}.`),
    environment === undefined || entry.subject.environment === environment,
    subject === undefined || entry.subject.id === subject,
    from === undefined || entry.at >= from,
    to === undefined || entry.at <= to,
    text === undefined || wordsOf(entry).includes(text.toLowerCase()),
  ];
  return tests.every(Boolean);
}

/** Words of who, what and of what was before and after. */
function wordsOf({ text, actor, subject, action, before, after }: AuditEntry): string {
  const [was, is] = [before, after].map((value) => JSON.stringify(value ?? null));
  return [text, actor.name, subject.id, action, was, is].join('\n').toLowerCase();
}
