import { setImmediate as turn } from 'node:timers/promises';
import { AUDIT_GENESIS, type AuditEntry, type AuditVerification } from '@lookout/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../store/database.ts';
import { type Anchor, AnchorError, readAnchors } from './anchor-file.ts';
import { readHead } from './anchor-writer.ts';
import { auditHash, toEntry } from './audit-row.ts';
import type { AuditEntryTable } from './audit-tables.ts';

/** The first entry that is not as it was written. */
export type AuditFault = NonNullable<AuditVerification['fault']>;
type Link = { readonly sequence: number; readonly hash: string };
/** What a walk over the chain came to. */
type Walk = { readonly entries: number; readonly head: Link; readonly fault: AuditFault | null };

const PAGE_ROWS = 500;

/** Reads the whole log and compares it with itself, with its head, and with the marks outside of the database. */
export async function verifyChain(
  database: Kysely<Database>,
  anchorFile: string,
): Promise<Omit<AuditVerification, 'text' | 'verifiedAt'>> {
  // Both before the entries: what is added meanwhile only makes the log longer than they say.
  const marks = await readMarks(anchorFile);
  const end = await readHead(database);
  const walk = await walkChain(database, [...marks.anchors, end]);
  const fault = walk.fault ?? findTruncation(walk.head, [...marks.anchors, end]) ?? marks.fault;
  return {
    isIntact: fault === null,
    entries: walk.entries,
    head: walk.head,
    anchors: marks.anchors.length,
    fault,
  };
}

async function readMarks(file: string): Promise<{ anchors: Anchor[]; fault: AuditFault | null }> {
  try {
    return { anchors: await readAnchors(file), fault: null };
  } catch (error) {
    if (!(error instanceof AnchorError)) throw error;
    return { anchors: [], fault: { kind: 'anchor-unreadable', sequence: 1, text: error.message } };
  }
}

/** From the first entry to the first that is wrong, or to the end. */
async function walkChain(database: Kysely<Database>, marks: readonly Link[]): Promise<Walk> {
  const marksAt = Map.groupBy(marks, ({ sequence }) => sequence);
  let previous: Link = { sequence: 0, hash: AUDIT_GENESIS };
  let entries = 0;
  for (;;) {
    const rows = await readRows(database, previous.sequence);
    for (const row of rows) {
      const fault = checkRow(row, previous) ?? checkMarks(row, marksAt.get(row.sequence));
      if (fault) return { entries, head: previous, fault: await explain(database, fault, previous) };
      previous = row;
      entries += 1;
    }
    if (rows.length < PAGE_ROWS) return { entries, head: pick(previous), fault: null };
    // Requests come in between.
    await turn();
  }
}

function readRows(database: Kysely<Database>, after: number): Promise<AuditEntryTable[]> {
  return database
    .selectFrom('audit_entry')
    .selectAll()
    .where('sequence', '>', after)
    .orderBy('sequence')
    .limit(PAGE_ROWS)
    .execute();
}

function checkRow(row: AuditEntryTable, previous: Link): AuditFault | null {
  const sequence = previous.sequence + 1;
  if (row.sequence !== sequence)
    return fault('removed', sequence, `the log goes on with entry ${row.sequence}`);
  if (!holds(row)) return fault('altered', sequence, 'its content does not have the hash that it was given');
  if (row.previous_hash === previous.hash) return null;
  // This entry is as it was written, so the one before it is not: somebody gave that one a new hash.
  if (previous.sequence > 0)
    return fault('altered', previous.sequence, `entry ${sequence} was written after another one`);
  return fault('altered', sequence, 'it does not begin the log, as a first entry does');
}

/** Whoever rewrites everything up to the end cannot rewrite what was marked elsewhere. */
function checkMarks(row: AuditEntryTable, marks: readonly Link[] = []): AuditFault | null {
  if (marks.every(({ hash }) => hash === row.hash)) return null;
  return fault('altered', row.sequence, 'its hash was another one when it was marked outside of the log');
}

function holds(row: AuditEntryTable): boolean {
  const entry = readEntry(row);
  return entry !== null && auditHash(entry) === row.hash;
}

function readEntry(row: AuditEntryTable): AuditEntry | null {
  try {
    return toEntry(row);
  } catch {
    return null;
  }
}

/** What seems altered or removed may have been moved: then what belongs there stands elsewhere. */
async function explain(database: Kysely<Database>, found: AuditFault, previous: Link): Promise<AuditFault> {
  const sequence = previous.sequence + 1;
  if (found.sequence !== sequence) return found;
  const row = await database
    .selectFrom('audit_entry')
    .selectAll()
    .where('previous_hash', '=', previous.hash)
    .where('sequence', '<>', sequence)
    .executeTakeFirst();
  if (!row || !holds({ ...row, sequence })) return found;
  return fault('reordered', sequence, `what belongs here stands as entry ${row.sequence}`);
}

function findTruncation(head: Link, marks: readonly Link[]): AuditFault | null {
  const last = Math.max(...marks.map(({ sequence }) => sequence));
  if (last <= head.sequence) return null;
  const sequence = head.sequence + 1;
  return fault(
    'truncated',
    sequence,
    `the log ends with entry ${head.sequence} but went to ${last} at least`,
  );
}

const WORDS = Object.freeze({
  altered: 'was altered',
  removed: 'was removed',
  reordered: 'was moved',
  truncated: 'is missing, and all that came after it',
});

function fault(kind: keyof typeof WORDS, sequence: number, why: string): AuditFault {
  return { kind, sequence, text: `Entry ${sequence} ${WORDS[kind]}: ${why}.` };
}

function pick({ sequence, hash }: Link): Link {
  return { sequence, hash };
}
