import { Plan } from './plan.ts';
import { Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef, ProbeDocument } from './probe.ts';
import { z } from './zod.ts';

/** One frozen state of a probe's document, with the plan compiled from it. */
export const Revision = z.strictObject({
  probeId: Id,
  number: z.int().positive(),
  document: ProbeDocument,
  /** SHA-256 over the canonical form of `document`. */
  contentHash: Hash,
  plan: Plan,
  /** SHA-256 over the canonical form of `plan`. */
  planHash: Hash,
  /** Version of the engine that compiled the plan. */
  engineVersion: z.string(),
  author: PersonRef,
  createdAt: Timestamp,
});
export type Revision = z.infer<typeof Revision>;
