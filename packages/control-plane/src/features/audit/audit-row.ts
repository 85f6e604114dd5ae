import { createHash } from 'node:crypto';
import { type AuditEntry, canonicalJson, type Hash, type Json } from '@lookout/contract';
import type { AuditEntryTable } from './audit-tables.ts';

/** What an entry's `hash` must be: SHA-256 over the canonical JSON of everything else in it. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): Hash {
  const { hash: _, ...rest } = entry as AuditEntry;
  return createHash('sha256').update(canonicalJson(rest)).digest('hex');
}

/** An entry as its row. */
export function toRow(entry: AuditEntry): AuditEntryTable {
  return {
    sequence: entry.sequence,
    at: entry.at,
    actor_kind: entry.actor.kind,
    actor_id: entry.actor.id,
    actor_name: entry.actor.name,
    token_id: entry.actor.tokenId,
    address: entry.from?.address ?? null,
    user_agent: entry.from?.userAgent ?? null,
    request_id: entry.from?.requestId ?? null,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject_id: entry.subject.id,
    environment: entry.subject.environment,
    text: entry.text,
    before: toText(entry.before),
    after: toText(entry.after),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

/** A row as its entry. Throws a SyntaxError when somebody wrote what is no JSON into it. */
export function toEntry(row: AuditEntryTable): AuditEntry {
  return {
    sequence: row.sequence,
    at: row.at,
    actor: {
      kind: row.actor_kind as AuditEntry['actor']['kind'],
      id: row.actor_id,
      name: row.actor_name,
      tokenId: row.token_id,
    },
    from: toFrom(row),
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id, environment: row.environment },
    text: row.text,
    before: toJson(row.before),
    after: toJson(row.after),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** Absent only when all of it is: one part taken away must show. */
function toFrom({ address, user_agent, request_id }: AuditEntryTable): AuditEntry['from'] {
  if (address === null && user_agent === null && request_id === null) return null;
  return { address: address ?? '', userAgent: user_agent ?? '', requestId: request_id ?? '' };
}

function toText(value: Json): string | null {
  return value === null ? null : canonicalJson(value);
}

function toJson(text: string | null): Json {
  return text === null ? null : (JSON.parse(text) as Json);
}
