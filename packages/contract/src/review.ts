import { ProbeConflict } from './conflict.ts';
import { Evidence } from './evidence.ts';
import { Requirements } from './policy.ts';
import { Hash, Id, Timestamp } from './primitives.ts';
import { PersonRef } from './probe.ts';
import { ReviewSummary } from './review-summary.ts';
import { Revision } from './revision.ts';
import { z } from './zod.ts';

/** What a reviewer may say. All but approving need a reason. */
export const Verdict = z.enum(['approve', 'request-changes', 'reject']);
export type Verdict = z.infer<typeof Verdict>;

/** A decision binds a person to the content of exactly one revision in one environment. */
export const Decision = z.strictObject({
  person: PersonRef,
  verdict: Verdict,
  reason: z.string().max(4000),
  /** Over document, plan and engine version, as the person saw them. */
  approvalHash: Hash,
  decidedAt: Timestamp,
  /** Why an approval does not count now, such as a right that was taken away; null when it counts. */
  doesNotCountBecause: z.string().nullable(),
});
export type Decision = z.infer<typeof Decision>;

/** Something said about a review, or about one line of its query. */
export const Comment = z.strictObject({
  id: Id,
  person: PersonRef,
  text: z.string().min(1).max(4000),
  createdAt: Timestamp,
  /** The line of the query that it is about, from 1; null = the whole. */
  line: z.int().positive().nullable(),
  /** The comment that it answers; null = it begins a thread. */
  replyTo: Id.nullable(),
  /** Who settled the thread that it begins. */
  resolvedBy: PersonRef.nullable(),
});
export type Comment = z.infer<typeof Comment>;

/** How a review ended: by whom (null = by itself), and why in their words. */
export const ReviewEnd = z.strictObject({
  by: PersonRef.nullable(),
  at: Timestamp,
  reason: z.string(),
  /** Of approvals set aside: until when the probe may run without them. */
  until: Timestamp.nullable(),
});
export type ReviewEnd = z.infer<typeof ReviewEnd>;

export const Review = ReviewSummary.extend({
  revisionDetail: Revision,
  /** What ran when the review began; null when nothing did. */
  baseRevision: Revision.nullable(),
  /** What runs now, when that is neither the base nor the revision under review; null otherwise. */
  liveRevision: Revision.nullable(),
  evidence: Evidence.nullable(),
  /** What the policy in force asks for, with its reasons. */
  requirements: Requirements,
  /** What it and the probes that run now would do to each other. */
  conflicts: z.array(ProbeConflict),
  decisions: z.array(Decision),
  comments: z.array(Comment),
  end: ReviewEnd.nullable(),
});
export type Review = z.infer<typeof Review>;
