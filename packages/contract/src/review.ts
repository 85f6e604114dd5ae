import * as z from 'zod';
import { Evidence } from './evidence.ts';
import { EnvironmentName, Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { Revision } from './revision.ts';

/** A decision binds a person to the content hash of exactly one revision in one environment. */
export const Decision = z.strictObject({
  person: PersonRef,
  verdict: z.enum(['approve', 'request-changes']),
  reason: z.string().max(4000),
  contentHash: Hash,
  decidedAt: Timestamp,
});
export type Decision = z.infer<typeof Decision>;

export const Comment = z.strictObject({
  id: Id,
  person: PersonRef,
  text: z.string().min(1).max(4000),
  createdAt: Timestamp,
});
export type Comment = z.infer<typeof Comment>;

/** `voided`: the probe was edited after submission; its approvals are gone. */
export const ReviewState = z.enum(['open', 'approved', 'changes-requested', 'voided', 'withdrawn']);
export type ReviewState = z.infer<typeof ReviewState>;

/** The request that a second person look at one revision, without its bulky parts. */
export const ReviewSummary = z.strictObject({
  id: Id,
  version: z.int().positive(),
  probeId: Id,
  probeTitle: z.string(),
  environment: EnvironmentName,
  revision: z.int().positive(),
  contentHash: Hash,
  state: ReviewState,
  author: PersonRef,
  note: z.string().max(4000),
  createdAt: Timestamp,
  updatedAt: Timestamp,
  /** True when the signed-in person may decide it now. */
  isWaitingForMe: z.boolean(),
  /** Why the signed-in person may not decide, in words; null when they may. */
  cannotDecideBecause: z.string().nullable(),
});
export type ReviewSummary = z.infer<typeof ReviewSummary>;

export const Review = ReviewSummary.extend({
  revisionDetail: Revision,
  /** The revision that is deployed now, to compare with; null when there is none. */
  baseRevision: Revision.nullable(),
  evidence: Evidence.nullable(),
  decisions: z.array(Decision),
  comments: z.array(Comment),
});
export type Review = z.infer<typeof Review>;
