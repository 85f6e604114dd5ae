import type { AuditEntry, Timestamp } from '@lookout/contract';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../../store/database.ts';
import type { SignedNote } from './audit-note.ts';
import { auditHash, toRow } from './audit-row.ts';
import { boundedJson } from './bounded-json.ts';

const ROWS_AT_ONCE = 500;
const MAX_TEXT = 2_000;

/** What is written with a change. */
export interface AuditBatch {
  readonly at: Timestamp;
  readonly notes: readonly SignedNote[];
}

/** The last entry of the chain: what the next one continues. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** Takes the end of the chain for the rest of a transaction. Whoever asks for it next waits until that has ended. */
export function holdHead(transaction: Transaction<Database>): Promise<ChainHead> {
  // An update that changes nothing takes the row's lock on PostgreSQL and answers what the last writer left.
  return transaction
    .updateTable('audit_head')
    .set({ sequence: sql`sequence` })
    .where('id', '=', 1)
    .returning(['sequence', 'hash'])
    .executeTakeFirstOrThrow();
}

/** Adds entries behind the head that a transaction holds, in the transaction of the change that they tell of. */
export async function appendAudit(
  transaction: Transaction<Database>,
  head: ChainHead,
  { at, notes }: AuditBatch,
): Promise<void> {
  if (notes.length === 0) return;
  const entries: AuditEntry[] = [];
  for (const note of notes) entries.push(toEntry({ at, note }, entries.at(-1) ?? head));
  for (let from = 0; from < entries.length; from += ROWS_AT_ONCE)
    await transaction
      .insertInto('audit_entry')
      .values(entries.slice(from, from + ROWS_AT_ONCE).map(toRow))
      .execute();
  const { sequence, hash } = entries.at(-1) ?? head;
  await transaction.updateTable('audit_head').set({ sequence, hash }).where('id', '=', 1).execute();
}

function toEntry({ at, note }: { at: Timestamp; note: SignedNote }, previous: ChainHead): AuditEntry {
  const { actor, from, subject } = note;
  const entry = {
    sequence: previous.sequence + 1,
    at,
    actor: { ...actor, name: storable(actor.name) },
    from: from && { ...from, userAgent: storable(from.userAgent) },
    action: note.action,
    subject: { ...subject, id: storable(subject.id) },
    text: storable(note.text),
    before: boundedJson(note.before),
    after: boundedJson(note.after),
    previousHash: previous.hash,
  };
  return { ...entry, hash: auditHash(entry) };
}

/** Text that every database gives back as it got it, of bounded length. */
function storable(text: string): string {
  return text.slice(0, MAX_TEXT).replaceAll('\0', '�').toWellFormed();
}
