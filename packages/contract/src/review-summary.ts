import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { RiskRating } from './risk.ts';
import { Persona } from './session.ts';
import { z } from './zod.ts';

/**
 * Where a review stands. `forced`: approvals were set aside in an emergency. `voided`: the probe was edited.
 * `superseded`: another revision was submitted. `stale`: what runs has changed since the review began.
 */
export const ReviewState = z.enum([
  'open',
  'approved',
  'forced',
  'changes-requested',
  'rejected',
  'withdrawn',
  'expired',
  'voided',
  'stale',
  'superseded',
]);
export type ReviewState = z.infer<typeof ReviewState>;

/** The request that other people look at one revision, without its bulky parts. */
export const ReviewSummary = z.strictObject({
  id: Id,
  version: z.int().positive(),
  probeId: Id,
  probeTitle: z.string(),
  environment: EnvironmentName,
  revision: z.int().positive(),
  /** Over the document. */
  contentHash: Hash,
  /** What decisions bind to: over document, plan and engine version. */
  approvalHash: Hash,
  state: ReviewState,
  author: PersonRef,
  note: z.string().max(4000),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  /** When it ends by itself if nobody decides. */
  expiresAt: Timestamp,
  /** The person who was asked by name; null = anyone who may. */
  assignee: PersonRef.nullable(),
  /** As rated at submission, with the evidence of then. */
  risk: RiskRating,
  /** Approvals that count now. */
  approvalsGiven: z.int().nonnegative(),
  /** What is missing of the approvals that the policy asks for now. */
  missing: z.array(z.strictObject({ count: z.int().positive(), from: Persona.nullable() })),
  /** True when the signed-in person may decide it now. */
  isWaitingForMe: z.boolean(),
  /** Why the signed-in person may not decide, in words; null when they may. */
  cannotDecideBecause: z.string().nullable(),
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;
