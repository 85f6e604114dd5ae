import type { AuditActor, AuditFrom, AuditSubject, Json } from '@lookout/contract';
import { maskJson } from '@lookout/engine';
import { currentOrigin, SYSTEM } from '../../lib/origin.ts';

/** What a service says of something that belongs into the audit log. */
export interface AuditNote {
  /** As `subject.verb`. */
  readonly action: string;
  readonly subject: AuditSubject;
  /** One sentence for people. */
  readonly text: string;
  /** What changed: JSON values. Members with sensitive names are masked, large ones cut. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** Who did it, where that is not whoever makes the request. */
  readonly actor?: AuditActor;
}

/** A note with who did it and from where. */
export interface SignedNote extends Omit<AuditNote, 'actor' | 'before' | 'after'> {
  readonly actor: AuditActor;
  readonly from: AuditFrom | null;
  readonly before: Json;
  readonly after: Json;
}

/** Adds who makes the request that the code runs for. What the system does comes from nowhere. */
export function signNote(note: AuditNote): SignedNote {
  const origin = currentOrigin();
  const actor = note.actor ?? origin?.actor ?? SYSTEM;
  return {
    action: note.action,
    subject: note.subject,
    text: note.text,
    actor,
    from: actor.kind === 'system' ? null : (origin?.from ?? null),
    before: toJson(note.before),
    after: toJson(note.after),
  };
}

/** As it would travel, without `undefined` members and methods; and what has a sensitive name is no business of a log. */
function toJson(value: unknown): Json {
  return value === undefined ? null : maskJson(JSON.parse(JSON.stringify(value)) as Json);
}
