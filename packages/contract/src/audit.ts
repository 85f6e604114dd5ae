import { EnvironmentName, Hash, Id, Json, Timestamp } from './primitives.ts';
import { z } from './zod.ts';

/** Who did something. A token acts for the person who made it; nobody is known who fails to sign in. */
export const AuditActor = z.strictObject({
  kind: z.enum(['person', 'token', 'system', 'anonymous']),
  /** The account that acted, or that the token belongs to. */
  id: Id.nullable(),
  name: z.string(),
  tokenId: Id.nullable(),
});
export type AuditActor = z.infer<typeof AuditActor>;

/** From where a request came; null for what Lookout did by itself. */
export const AuditFrom = z.strictObject({
  address: z.string(),
  userAgent: z.string(),
  requestId: z.string(),
});
export type AuditFrom = z.infer<typeof AuditFrom>;

/** What an entry is about. Entries about no environment concern the whole installation. */
export const AuditSubject = z.strictObject({
  /** Such as `probe`, `review`, `account`, `environment`. */
  kind: z.string(),
  id: z.string(),
  environment: EnvironmentName.nullable(),
});
export type AuditSubject = z.infer<typeof AuditSubject>;

/** One entry of the audit log, without what changed. */
export const AuditSummary = z.strictObject({
  /** Counts up from 1 without a gap. */
  sequence: z.int().positive(),
  at: Timestamp,
  actor: AuditActor,
  from: AuditFrom.nullable(),
  /** What happened, as `subject.verb`: `probe.edited`, `session.failed`. */
  action: z.string(),
  subject: AuditSubject,
  /** One sentence for people. */
  text: z.string(),
  /** The `hash` of the entry before; zeros in the first. */
  previousHash: Hash,
  /** SHA-256 over the canonical JSON of the whole entry without this member: see `auditHash`. */
  hash: Hash,
});
export type AuditSummary = z.infer<typeof AuditSummary>;

/** One entry of the audit log. */
export const AuditEntry = AuditSummary.extend({
  /** What changed, bounded and without secrets; null where nothing was there before, or is after. */
  before: Json,
  after: Json,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What the first entry has as its previous hash. */
export const AUDIT_GENESIS: Hash = '0'.repeat(64);

/** How the log was found to be: each fault names the first entry that is not as it was written. */
export const AuditVerification = z.strictObject({
  isIntact: z.boolean(),
  /** Entries that were read, and the newest of them. */
  entries: z.int().nonnegative(),
  head: z.strictObject({ sequence: z.int().nonnegative(), hash: Hash }),
  /** Marks outside of the database that the log was compared with. */
  anchors: z.int().nonnegative(),
  fault: z
    .strictObject({
      kind: z.enum(['altered', 'removed', 'reordered', 'truncated', 'anchor-unreadable']),
      sequence: z.int().positive(),
      text: z.string(),
    })
    .nullable(),
  /** One sentence for people. */
  text: z.string(),
  verifiedAt: Timestamp,
});
export type AuditVerification = z.infer<typeof AuditVerification>;

/** Narrows the audit log. All conditions hold together. */
export const AuditFilter = z.strictObject({
  /** An account's id. */
  person: Id.optional(),
  /** An action, or its beginning up to a dot: `probe` takes every `probe.…`. */
  action: z.string().max(80).optional(),
  environment: EnvironmentName.optional(),
  subject: z.string().max(120).optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  /** Words within the sentence, the person's name or the subject, whatever their case. */
  text: z.string().max(200).optional(),
});
export type AuditFilter = z.infer<typeof AuditFilter>;
